namespace Helpnet.Grains.Consultations;

/// <summary>One item pushed to one page in a call.</summary>
/// <param name="Sequence">Grows by one with each item for this page; a page that sees a gap joins again.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Page">The other side's page, when it is about one.</param>
/// <param name="Signal">What the other side's browser says; opaque to every server.</param>
[GenerateSerializer, Immutable, Alias("call-news")]
public sealed record CallNews(long Sequence, CallNewsKind Kind, Guid? Page = null, string? Signal = null);

namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>Where a person stands in a row of steps.</summary>
/// <param name="Items">The steps in order.</param>
public sealed record Steps(IReadOnlyList<Step> Items);

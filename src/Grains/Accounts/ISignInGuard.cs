namespace Helpnet.Grains.Accounts;

/// <summary>Counts tries from one network. Key: <c>g-</c> and a hash of it.</summary>
[Alias("sign-in-guard")]
internal interface ISignInGuard : IGrainWithStringKey
{
    /// <summary>Counts a try that is about to be made; how long it has to wait, or null when it may be made.</summary>
    [Alias("count")] Task<TimeSpan?> Count();

    /// <summary>A counted try was right, or never answered.</summary>
    [Alias("right")] Task Right();
}

namespace Helpnet.Grains.Subjects;

/// <summary>Who a call is made for, as a silo itself signed it at sign-in.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Roles">What the account may be besides a client.</param>
/// <param name="Device">The signed-in device the person uses.</param>
/// <param name="Expires">End of the token's life, exclusive.</param>
[GenerateSerializer, Immutable, Alias("subject")]
public sealed record Subject(Guid Account, Roles Roles, Guid Device, DateTimeOffset Expires)
{
    /// <summary>Key under which a frontend puts the signed token beside a call.</summary>
    public const string TokenKey = "helpnet.token";

    private const string VerifiedKey = "helpnet.subject";

    /// <summary>Whom the call under way is made for, or null when nobody is signed in. Only meaningful inside a grain.</summary>
    internal static Subject? Current => RequestContext.Get(VerifiedKey) as Subject;

    /// <summary>Set by the silo's incoming filter alone, on every call, so that a caller can't supply it.</summary>
    internal static void SetCurrent(Subject? verified)
    {
        if (verified is null) RequestContext.Remove(VerifiedKey);
        else RequestContext.Set(VerifiedKey, verified);
    }
}

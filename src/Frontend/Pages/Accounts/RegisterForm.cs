using System.Collections.Immutable;
using Helpnet.Grains.Accounts;
using Lock = Helpnet.Grains.Accounts.Lock;

namespace Helpnet.Frontend.Pages.Accounts;

/// <summary>What the registration page's script sends.</summary>
public sealed record RegisterForm(
    Guid Account, string UserName, string Email, string DisplayName, string Zone, Lock NameLock, Lock EmailLock, KeyPair Keys, bool Agrees, bool OldEnough)
{
    public Registration ToRegistration(string language, int age, bool asCounsellor) => new()
    {
        UserName = UserName.Trim(),
        Email = Email.Trim(),
        DisplayName = DisplayName,
        Language = language,
        Zone = Zone,
        NameLock = NameLock,
        EmailLock = EmailLock,
        Keys = Keys,
        Consents = Agrees ? Grains.Accounts.Consents.All : ImmutableDictionary<string, string>.Empty,
        Age = OldEnough ? age : 0,
        AsCounsellor = asCounsellor,
    };
}

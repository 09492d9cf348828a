using Helpnet.Grains.Accounts;
using Helpnet.Grains.Counsellors;
using Lock = Helpnet.Grains.Accounts.Lock;

namespace Helpnet.Frontend.Accounts;

/// <summary>A person of the embedded default, as the web client's key module registered them during the build.</summary>
internal sealed record DemoPerson(
    Guid Id, string UserName, string DisplayName, string Email, string Language, string Zone, string Password, string? RoomPassword,
    bool Administrator, Lock NameLock, Lock EmailLock, KeyPair Keys, string Recovery, string RecoveryWords, DemoRoom? Room)
{
    public bool IsCounsellor => Room is not null;

    public Registration ToRegistration(int age) => new()
    {
        UserName = UserName,
        Email = Email,
        DisplayName = DisplayName,
        Language = Language,
        Zone = Zone,
        NameLock = NameLock,
        EmailLock = EmailLock,
        Keys = Keys,
        Consents = Consents.All,
        Age = age,
        AsCounsellor = IsCounsellor,
        Recovery = Recovery,
    };
}

/// <summary>A counsellor's room, likewise.</summary>
internal sealed record DemoRoom(string Salt, string Gate, string CallKeyPublic, string CallKeyWrapped)
{
    public RoomKeys ToKeys() => new(Salt, Gate, CallKeyPublic, CallKeyWrapped);
}

using System.Collections.Immutable;
using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Accounts;

internal abstract record AccountEvent;

internal sealed record Registered(AccountState State, bool AddressTaken) : AccountEvent;

internal sealed record ConfirmationAsked(DateTimeOffset At) : AccountEvent;

internal sealed record AddressConfirmed : AccountEvent;

internal sealed record Lapsed : AccountEvent;

internal sealed record DeviceSignedIn(Device Device) : AccountEvent;

internal sealed record DeviceSeen(Guid Device, DateTimeOffset At) : AccountEvent;

internal sealed record DevicesSignedOut(ImmutableArray<Guid> Devices) : AccountEvent;

internal sealed record SettingsSaved(Settings Settings) : AccountEvent;

internal sealed record RoleAdded(Roles Role) : AccountEvent;

internal sealed record RecoverySet(string WrappedKey) : AccountEvent;

internal sealed record PasswordSet(StoredLock NameLock, StoredLock EmailLock, KeyPair? NewKeys) : AccountEvent;

internal sealed record ResetAsked(DateTimeOffset At) : AccountEvent;

internal sealed record NewEmailAsked(NewEmail New, bool AddressTaken, DateTimeOffset At) : AccountEvent;

internal sealed record EmailReplaced(NewEmail New) : AccountEvent;

internal sealed record EffectsDone(ImmutableArray<long> Numbers) : AccountEvent;

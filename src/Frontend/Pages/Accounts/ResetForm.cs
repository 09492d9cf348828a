using Helpnet.Grains.Accounts;
using Lock = Helpnet.Grains.Accounts.Lock;

namespace Helpnet.Frontend.Pages.Accounts;

public sealed record ResetForm(Guid Account, string Code, Lock NameLock, Lock EmailLock, KeyPair? NewKeys);

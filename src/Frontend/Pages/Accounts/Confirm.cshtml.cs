using Helpnet.Grains;
using Helpnet.Grains.Accounts;

namespace Helpnet.Frontend.Pages.Accounts;

public sealed class ConfirmModel(IGrainFactory grains) : LinkPage
{
    protected override Task<Refusal?> Confirm(string code) => grains.GetGrain<IAccountGrain>(Account).Confirm(code);
}

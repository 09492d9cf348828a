using Helpnet.Frontend.Words;
using Helpnet.Grains.Payments;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Counsellors;

public sealed class PaymentsModel(IGrainFactory grains, IText text) : PracticePage(grains, text)
{
    public PayoutsView Payouts { get; private set; } = new(false, false);

    public string StandWords => Payouts switch
    {
        { Lost: true } => "practice.payments-lost",
        { Started: true } => "practice.payments-begun",
        _ => "practice.payments-none",
    };

    public string ButtonWords => Payouts switch
    {
        { Lost: true } => "practice.payments-again",
        { Started: true } => "practice.payments-continue",
        _ => "practice.payments-start",
    };

    private IPayoutsGrain Account => Grains.GetGrain<IPayoutsGrain>(Me);

    private string Here => $"{Request.Scheme}://{Request.Host}/practice/payments";

    public async Task<IActionResult> OnGetAsync(bool back)
    {
        // Coming back from the provider's page proves nothing: the provider is asked.
        var payouts = back ? await Account.LookAgain() : await Account.View();
        if (payouts.Refusal is not null) payouts = await Account.View();
        if (payouts.Refusal is { } no) return this.Turned(no);
        Payouts = payouts.Value;
        return await Load() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } turned) return turned;
        var page = await Account.Start(Practice.Profile.Country, Practice.Currency, $"{Here}?back=true", Here);
        if (page.Refusal is { } no) return this.Refused(Words, no);
        return Redirect(page.Value);
    }
}

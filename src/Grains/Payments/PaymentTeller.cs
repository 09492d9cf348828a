namespace Helpnet.Grains.Payments;

/// <summary>Puts the question that a checkout's state asks for.</summary>
internal sealed class PaymentTeller(IPaymentGateway gateway, IConnectedAccounts accounts, IGrainFactory grains)
{
    public async Task<ProviderAnswer> Ask(Guid appointment, Checkout checkout, bool closed, CancellationToken ct)
    {
        var answer = new ProviderAnswer(checkout.Number, checkout.Wanted);
        try
        {
            return checkout switch
            {
                { Status: CheckoutStatus.Opening } => await Open(answer, Request(appointment, checkout), ct),
                { Status: CheckoutStatus.Open, Id: { } id } when closed || checkout.Left =>
                    answer with { Checkout = await gateway.Expire(checkout.Terms.Account, id, ct) },
                { Status: CheckoutStatus.Refunding, Refund: { } refund } =>
                    answer with { Refund = await gateway.ReadRefund(checkout.Terms.Account, refund, ct) },
                { Status: CheckoutStatus.Refunding, Payment: { } payment } => answer with
                {
                    Refund = await gateway.Refund(
                        new(checkout.RefundKey(appointment), PaymentRules.Reference(appointment), checkout.Terms.Account, payment), ct),
                },
                _ => answer with { Checkout = await gateway.Read(checkout.Terms.Account, checkout.Id!, ct) },
            };
        }
        // Whoever leaves calls off what it asks: that says nothing of the provider.
        catch (GatewayUnavailable silence) when (!ct.IsCancellationRequested)
        {
            return answer with { Silence = silence.KeySpent };
        }
    }

    private async Task<ProviderAnswer> Open(ProviderAnswer answer, CheckoutRequest request, CancellationToken ct)
    {
        var opened = await gateway.Open(request, ct);
        if (opened.Refusal is not { } no) return answer with { Checkout = opened.Value };
        // Perhaps the account is lost: then nobody else is to book at a price. Not awaited; the next press finds it again.
        if (no.Code is RefusalCode.AccountNotReady && await accounts.Find(request.Account, ct) is { } counsellor)
            grains.GetGrain<IPayoutsNews>(counsellor).AccountMoved().Ignore();
        return answer with { Refused = no.Code };
    }

    private static CheckoutRequest Request(Guid appointment, Checkout checkout) => new(
        checkout.OpenKey(appointment), PaymentRules.Reference(appointment), checkout.Terms.Account, checkout.Terms.Gross,
        checkout.Terms.Language, checkout.Terms.ReturnUrl, checkout.ExpiresAt);
}

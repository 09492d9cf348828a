using Helpnet.Grains;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;

namespace Helpnet.Testing.Payments;

/// <summary>A payment, and a counsellor's account, as tests see them from outside the silo.</summary>
internal sealed class APayment(HelpnetCluster helpnet)
{
    public Guid Appointment { get; } = Guid.NewGuid();

    /// <summary>Opens the provider's page and answers the checkout's id.</summary>
    public async Task<string> Open()
    {
        await Grain.Open(new(new Money(9000, "EUR"), "acct_1", "en", "https://helpnet.invalid/back"), Guid.NewGuid());
        await helpnet.Until(async () => (await Grain.View()).CheckoutUrl is not null);
        return (await helpnet.Stored<PaymentState>("payment", Appointment)).Checkouts.Single().Id!;
    }

    public Task IsPaid() => helpnet.Until(async () => await Grain.View() is { Status: PaymentStatus.Paid });

    public Task GiveBack() => Grain.Refund();

    public Task IsGivenBack() => helpnet.Until(async () => await Grain.View() is { Status: PaymentStatus.Refunded });

    /// <summary>Makes an account at the provider for a new counsellor and answers its id there; the provider has not been asked since.</summary>
    public static async Task<string> AccountOf(HelpnetCluster helpnet, Guid counsellor)
    {
        await helpnet.Seed("account", counsellor, AnAccount.Confirmed());
        helpnet.As(counsellor);
        var link = await helpnet.Grain<IPayoutsGrain>(counsellor).Start("CH", "CHF", "https://helpnet.invalid/back", "https://helpnet.invalid/again");
        if (link.Refusal is { } no) throw new InvalidOperationException(no.ToString());
        return (await helpnet.Stored<PayoutsState>("payouts", counsellor)).Account!;
    }

    private IPaymentGrain Grain => helpnet.Grain<IPaymentGrain>(Appointment);
}

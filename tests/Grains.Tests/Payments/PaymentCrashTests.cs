using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Grains.Tests.Payments;

/// <summary>Law 4 with a process that dies between any two writes of a payment, of what goes back, and of a counsellor's account.</summary>
public sealed class PaymentCrashTests
{
    private static readonly PaymentTerms Terms = new(APractice.Hour.Gross, "acct_1", "en", "https://helpnet.invalid/back");

    private readonly PlayedProvider provider = new();
    private HelpnetCluster helpnet = null!;

    [Fact]
    public async Task Killed_between_any_two_writes_a_payment_is_kept_once_and_goes_back_once()
    {
        await using var cluster = helpnet = await Start();

        var writes = await helpnet.AtEveryWrite(() => Task.FromResult(Guid.NewGuid()), PayAndGoBack, async appointment =>
        {
            Assert.InRange(provider.Kept(appointment), 0, 1);
            // What is to go back goes back without anybody asking again; before that, people come back to their pages.
            if (!await GoesBack(appointment))
            {
                await Pay(appointment);
                Assert.Equal(1, provider.Kept(appointment));
                await GoBack(appointment);
            }
            await helpnet.Until(async () => await Has(appointment, CheckoutStatus.Refunded));
            Assert.Equal((0, 1), (provider.Kept(appointment), provider.Returned(appointment)));
        });

        Assert.True(writes >= 8, $"Only {writes} writes were seen.");
    }

    [Fact]
    public async Task Killed_between_any_two_writes_a_counsellor_has_one_account_at_the_provider()
    {
        await using var cluster = helpnet = await Start();

        var writes = await helpnet.AtEveryWrite(Counsellor, Onboard, async counsellor =>
        {
            await Onboard(counsellor);
            Assert.Equal(1, provider.Accounts(counsellor));
        });

        Assert.True(writes >= 3, $"Only {writes} writes were seen.");
    }

    private async Task PayAndGoBack(Guid appointment)
    {
        await Pay(appointment);
        await GoBack(appointment);
    }

    private async Task Pay(Guid appointment)
    {
        var payment = helpnet.Grain<IPaymentGrain>(appointment);
        await payment.Open(Terms, Guid.NewGuid());
        await helpnet.Until(async () => await payment.View() is { CheckoutUrl: not null } or { Status: PaymentStatus.Paid });
        provider.PayAll();
        await payment.LookAgain();
        await helpnet.Until(async () => await payment.View() is { Status: PaymentStatus.Paid });
    }

    private async Task GoBack(Guid appointment)
    {
        var payment = helpnet.Grain<IPaymentGrain>(appointment);
        await payment.Refund();
        await helpnet.Until(async () => await payment.View() is { Status: PaymentStatus.Refunded });
    }

    private async Task<bool> GoesBack(Guid appointment) =>
        await Has(appointment, CheckoutStatus.Refunding) || await Has(appointment, CheckoutStatus.Refunded);

    /// <summary>Asks the file: whoever asks the grain wakes it.</summary>
    private async Task<bool> Has(Guid appointment, CheckoutStatus status) =>
        (await helpnet.Stored<PaymentState>("payment", appointment)).Checkouts.Any(c => c.Status == status);

    private async Task Onboard(Guid counsellor)
    {
        helpnet.As(counsellor);
        var payouts = helpnet.Grain<IPayoutsGrain>(counsellor);
        Assert.Null((await payouts.Start("CH", "CHF", "https://helpnet.invalid/back", "https://helpnet.invalid/again")).Refusal);
        Assert.True((await payouts.LookAgain()).Value.CanBePaid);
    }

    private async Task<Guid> Counsellor()
    {
        var id = Guid.NewGuid();
        await helpnet.Seed("account", id, AnAccount.Confirmed());
        return id;
    }

    private Task<HelpnetCluster> Start() => HelpnetCluster.Start(services: s => s.AddSingleton<IPaymentGateway>(provider));
}

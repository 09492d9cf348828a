using Helpnet.Grains.Payments;
using Helpnet.Testing.Worlds;
using Orleans.Core.Internal;

namespace Helpnet.Grains.Tests.Payments;

/// <summary>A silo that leaves calls off what its payments ask of the provider. Their next activations ask anew.</summary>
public sealed class PutDownTests
{
    private static readonly PaymentTerms Terms = new(new Money(9000, "EUR"), "acct_1", "en", "https://helpnet.example/back");

    private readonly TaskCompletionSource again = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int asked;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_presses_while_their_payment_goes_to_another_silo_is_led_on_and_not_told_that_the_provider_is_silent()
    {
        await using var world = await APracticeWorld.Open();
        world.Provider.Hold = Hang;
        var payment = world.Cluster.Grain<IPaymentGrain>(Guid.NewGuid());
        await payment.Open(Terms, Guid.NewGuid());
        await first.Task.WaitAsync(Ct);

        await payment.Cast<IGrainManagementExtension>().DeactivateOnIdle(Ct);
        var led = payment.WaitForCheckout(TimeSpan.FromMinutes(1));
        await again.Task.WaitAsync(Ct);
        var view = await led;

        Assert.Null(view.UnavailableSince);
        Assert.NotNull(view.CheckoutUrl);
        Assert.Equal(2, asked);
    }

    /// <summary>The first question gets no answer, the second one does.</summary>
    private Task Hang(CancellationToken ct)
    {
        if (Interlocked.Increment(ref asked) > 1)
        {
            again.TrySetResult();
            return Task.CompletedTask;
        }
        first.SetResult();
        return new TaskCompletionSource().Task.WaitAsync(ct);
    }
}

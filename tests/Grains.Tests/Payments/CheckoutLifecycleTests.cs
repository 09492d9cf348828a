using Helpnet.Grains.Payments;

namespace Helpnet.Grains.Tests.Payments;

public sealed class CheckoutLifecycleTests
{
    /// <summary>Rows are states, columns signals in their order: O open, P pending, $ paid, &lt; refunding, R refunded, x expired, ! failed, - refused.</summary>
    private static readonly Dictionary<string, string> Table = new()
    {
        ["Opening"] = "OP$<Rx!----<-",
        ["Open"] = "OP$<Rx!----<-",
        ["Pending"] = "PP$<Rx!----<-",
        ["Paid"] = "$$$-R--<---<-",
        ["Refunding"] = "<<<<R--<<<R<-",
        ["Refunded"] = "RRRRR--RR-RR<",
        ["Expired"] = "xx$<Rxx----<-",
        ["Failed"] = "!!$<R!!----<-",
    };

    [Fact]
    public void Every_pair_of_state_and_signal_is_answered_as_the_table_says()
    {
        foreach (var state in Enum.GetValues<CheckoutStatus>())
            foreach (var signal in Enum.GetValues<CheckoutSignal>())
                Assert.True(Letter(CheckoutLifecycle.Next(state, signal)) == Table[state.ToString()][(int)signal], $"{state}, {signal}");
    }

    private static char Letter(CheckoutStatus? status) => status switch
    {
        null => '-',
        CheckoutStatus.Open => 'O',
        CheckoutStatus.Pending => 'P',
        CheckoutStatus.Paid => '$',
        CheckoutStatus.Refunding => '<',
        CheckoutStatus.Refunded => 'R',
        CheckoutStatus.Expired => 'x',
        CheckoutStatus.Failed => '!',
        _ => '?',
    };
}

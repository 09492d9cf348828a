using Helpnet.Grains.Accounts;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;

namespace Helpnet.Grains.Tests.Effects;

public sealed class LeavingTests
{
    /// <summary>More than leaving takes anywhere, less than the runtime waits for a grain that is busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_silo_that_leaves_does_not_wait_for_a_mail_server_that_hangs()
    {
        await using var helpnet = await HelpnetCluster.Start();
        var hangs = new TaskCompletionSource();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        helpnet.Mails.Hold = () =>
        {
            asked.TrySetResult();
            return hangs.Task;
        };
        Assert.Null(await helpnet.Grain<IAccountGrain>(Guid.NewGuid()).Register(AnAccount.Of("ann")));
        await asked.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        await helpnet.Leave().WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Empty(helpnet.Mails.Attempts);
    }
}

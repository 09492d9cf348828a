using Helpnet.Grains.Accounts;
using Helpnet.Grains.Mail;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Orleans.Core.Internal;

namespace Helpnet.Grains.Tests.Effects;

/// <summary>What leaves waits for nobody but a letter that is on its way, and for that not long.</summary>
public sealed class LeavingTests
{
    /// <summary>More than leaving takes anywhere, less than the runtime waits for a grain that is busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Less than a letter on its way is waited for.</summary>
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(0.5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_silo_that_leaves_does_not_wait_for_a_mail_server_that_hangs()
    {
        await using var helpnet = await HelpnetCluster.Start();
        var (_, asked) = MailServerHangs(helpnet);
        Assert.Null(await helpnet.Grain<IAccountGrain>(Guid.NewGuid()).Register(AnAccount.Of("ann")));
        await asked.WaitAsync(Patience, Ct);

        await helpnet.Leave().WaitAsync(Patience, Ct);

        Assert.Empty(helpnet.Mails.Attempts);
    }

    [Fact]
    public async Task A_grain_that_is_put_down_while_a_mail_server_hangs_answers_from_its_next_activation()
    {
        await using var helpnet = await HelpnetCluster.Start();
        var (hangs, asked) = MailServerHangs(helpnet);
        var outbox = await ThatIsPutDown(helpnet, asked);

        await outbox.Put(ALetter.Called("second"));

        hangs.SetResult();
        await helpnet.Until(() => Task.FromResult(helpnet.Mails.Delivered.Any(it => it.Letter.MessageId == ALetter.Id("second"))));
    }

    [Fact]
    public async Task A_letter_on_its_way_while_its_grain_is_put_down_is_not_sent_again()
    {
        await using var helpnet = await HelpnetCluster.Start();
        var (hangs, asked) = MailServerHangs(helpnet);
        var outbox = await ThatIsPutDown(helpnet, asked);

        var second = outbox.Put(ALetter.Called("second"));
        // Nobody is to answer yet. A next activation that waits for nothing would, and long before this has passed.
        await Record.ExceptionAsync(() => second.WaitAsync(Watched, Ct));
        hangs.SetResult();
        await second;

        await helpnet.Until(() => Task.FromResult(helpnet.Mails.Attempts.Count >= 2));
        Assert.Equal([ALetter.Id("first"), ALetter.Id("second")], helpnet.Mails.Attempts.Select(it => it.Letter.MessageId));
    }

    private static (TaskCompletionSource Hangs, Task Asked) MailServerHangs(HelpnetCluster helpnet)
    {
        var hangs = new TaskCompletionSource();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        helpnet.Mails.Hold = () =>
        {
            asked.TrySetResult();
            return hangs.Task;
        };
        return (hangs, asked.Task);
    }

    private static async Task<IMailOutboxGrain> ThatIsPutDown(HelpnetCluster helpnet, Task asked)
    {
        var outbox = helpnet.Grains.GetGrain<IMailOutboxGrain>(0);
        await outbox.Put(ALetter.Called("first"));
        await asked.WaitAsync(Patience, Ct);
        await PutDown(outbox);
        return outbox;
    }

    private static async Task PutDown(IAddressable grain) => await grain.Cast<IGrainManagementExtension>().DeactivateOnIdle(Ct);
}

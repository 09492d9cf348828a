using System.Net;
using Helpnet.Load.Web;
using Microsoft.AspNetCore.SignalR.Client;

namespace Helpnet.Cluster.Tests;

public sealed class DeathTests(OneCluster cluster)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_was_booked_before_a_silo_died_is_there_and_booking_goes_on_while_it_dies()
    {
        using var ann = await cluster.Newcomer();
        using var ben = await cluster.Newcomer();
        var before = await Bookings.Book(ann);

        await cluster.Processes.Kill(cluster.Processes.Running("silo")[0]);
        var after = await Bookings.Book(ben);

        await cluster.Processes.Add("silo");
        Assert.Contains("<dl", await ann.Get($"/appointments/{before}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("<dl", await ben.Get($"/appointments/{after}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_follows_its_inbox_hears_of_a_booking_after_the_silos_have_been_replaced_one_by_one()
    {
        using var marie = await cluster.SignedIn(DemoPerson.Marie);
        using var ann = await cluster.Newcomer();
        await using var live = marie.Live();
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        live.On<string, Guid, long>("Moved", (kind, _, _) => { if (kind == "Inbox") told.TrySetResult(); });
        await live.StartAsync(TestContext.Current.CancellationToken);
        await live.InvokeAsync<object>("FollowInbox", 0L, TestContext.Current.CancellationToken);

        foreach (var silo in cluster.Processes.Running("silo"))
        {
            await cluster.Processes.Add("silo");
            await cluster.Processes.Kill(silo);
        }
        await Bookings.Book(ann);

        await told.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Nobody_notices_that_a_frontend_and_a_silo_are_drained()
    {
        using var ann = await cluster.Newcomer();
        await cluster.Processes.Add("silo");
        await cluster.Processes.Add("frontend");
        using var end = new CancellationTokenSource();

        var asking = Ask(ann, end.Token);
        await cluster.Processes.Drain(cluster.Processes.Running("frontend")[0]);
        await cluster.Processes.Drain(cluster.Processes.Running("silo")[0]);
        await end.CancelAsync();

        Assert.Empty(await asking);
    }

    [Fact]
    public async Task A_form_that_is_on_its_slow_way_when_its_frontend_is_drained_arrives()
    {
        using var ann = await cluster.Newcomer();
        var times = await ann.FreeTimes(DemoPerson.Marie.Id, ct: TestContext.Current.CancellationToken);
        var form = (await ann.OpenForm(times[^1], TestContext.Current.CancellationToken))!;
        using var slow = new SlowForm(form);
        // All of them, since nobody knows which one has it.
        var frontends = cluster.Processes.Running("frontend");

        var sending = ann.Send(form.Page, "", slow, TestContext.Current.CancellationToken);
        await slow.Begun;
        await Task.WhenAll(frontends.Select(cluster.Processes.Drain));

        foreach (var _ in frontends) await cluster.Processes.Add("frontend");
        Assert.Equal(HttpStatusCode.Redirect, (await sending).Code);
    }

    /// <summary>Asks for pages one after the other, and gives what was not answered.</summary>
    private static async Task<List<string>> Ask(Person person, CancellationToken end)
    {
        var failures = new List<string>();
        while (!end.IsCancellationRequested)
            try
            {
                await person.Get("/dashboard", TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException e)
            {
                failures.Add(e.Message);
            }
        return failures;
    }
}

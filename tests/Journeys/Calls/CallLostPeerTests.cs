using Helpnet.Grains.Consultations;
using Helpnet.Testing.Consultations;

namespace Helpnet.Journeys.Calls;

/// <summary>What the servers have not heard of for 45 seconds, while the two browsers may know better.</summary>
public sealed class CallLostPeerTests(Browsers browsers)
{
    private static readonly TimeSpan PageLife = TimeSpan.FromSeconds(45);

    private readonly ACall call = new();
    private readonly ClockAhead clock = new();

    [Fact]
    public async Task Whoever_waits_for_a_browser_that_died_is_told_that_nobody_is_there()
    {
        await using var host = await CallHost.Start(call, clock: clock);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await counsellor.Is("alone");
        ConsultationWorld.ActFor(call.Client);
        var deaf = host.Grains.CreateObjectReference<IConsultationObserver>(new Listener());
        Assert.Null((await host.Grains.GetGrain<IConsultationGrain>(call.Appointment).Join(Guid.NewGuid(), true, deaf)).Refusal);
        await counsellor.Is("connecting");

        clock.Advance(PageLife);

        await counsellor.Is("alone");
    }

    [Fact]
    public async Task A_call_whose_two_ends_hear_each_other_goes_on_although_the_servers_have_lost_one()
    {
        await using var host = await CallHost.Start(call, clock: clock);
        await using var client = await CallPerson.Sign(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Sign(browsers, host, call.Counsellor);
        var lost = new TaskCompletionSource();
        foreach (var person in new[] { client, counsellor })
        {
            person.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
            {
                if (frame.Text?.Contains("PeerLost", StringComparison.Ordinal) is true) lost.TrySetResult();
            };
            await person.Page.GotoAsync($"{host.Address}/call");
        }
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));

        clock.Advance(PageLife);
        await lost.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        await Task.WhenAll(client.Hears(), counsellor.Hears(), client.Is("connected"), counsellor.Is("connected"));
        foreach (var person in new[] { client, counsellor }) Assert.Equal(1, await person.Page.EvaluateAsync<int>("() => peers.length"));
    }
}

using Helpnet.Grains.Consultations;
using Helpnet.Testing.Consultations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;

namespace Helpnet.Grains.Tests.Consultations;

public sealed class ConsultationGrainTests : IAsyncLifetime
{
    private readonly Guid appointment = Guid.NewGuid();
    private readonly Guid client = Guid.NewGuid();
    private readonly Guid counsellor = Guid.NewGuid();
    private readonly Guid clientPage = Guid.NewGuid();
    private readonly Guid counsellorPage = Guid.NewGuid();
    private readonly Listener listener = new();
    private readonly FakeTimeProvider clock = new(new(2027, 3, 1, 14, 0, 0, TimeSpan.Zero));
    private InProcessTestCluster cluster = null!;
    private IConsultationObserver observer = null!;

    private IGrainFactory Grains => cluster.Client;

    private IConsultationGrain Consultation => Grains.GetGrain<IConsultationGrain>(appointment);

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorageAsDefault();
            silo.UseSystemTextJsonGrainStorageSerializer();
            silo.AddPeople();
            silo.Services.AddSingleton<TimeProvider>(clock);
            silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
        observer = Grains.CreateObjectReference<IConsultationObserver>(listener);
    }

    public async ValueTask DisposeAsync() => await cluster.DisposeAsync();

    [Fact]
    public async Task Before_admission_everything_is_refused()
    {
        ConsultationWorld.ActFor(client);

        Assert.Equal(RefusalCode.NotAdmitted, (await Consultation.View()).Refusal?.Code);
        Assert.Equal(RefusalCode.NotAdmitted, (await Consultation.Join(clientPage, true, observer)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotAdmitted, (await Consultation.Send(clientPage, "offer"))?.Code);
        Assert.Equal(RefusalCode.NotAdmitted, (await Consultation.Seen(clientPage, observer)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotAdmitted, (await Consultation.Leave(clientPage))?.Code);
    }

    [Fact]
    public async Task What_one_side_says_the_other_hears_numbered_in_the_order_it_was_said()
    {
        await BothJoin();
        ConsultationWorld.ActFor(client);

        foreach (var signal in new[] { "a", "b", "c" }) Assert.Null(await Consultation.Send(clientPage, signal));

        var heard = await Arrived(counsellorPage, 4);
        Assert.Equal([1, 2, 3, 4], heard.Select(n => n.Sequence));
        Assert.Equal(CallNewsKind.PeerJoined, heard[0].Kind);
        Assert.Equal(["a", "b", "c"], heard.Skip(1).Select(n => n.Signal));
        Assert.Empty(listener.Heard(clientPage));
    }

    [Fact]
    public async Task A_stranger_who_names_the_page_of_an_admitted_person_stays_a_stranger()
    {
        await BothJoin();
        ConsultationWorld.ActFor(Guid.NewGuid());

        Assert.Equal(RefusalCode.NotAdmitted, (await Consultation.Send(clientPage, "offer"))?.Code);
        Assert.Equal(RefusalCode.NotAdmitted, (await Consultation.Join(clientPage, true, observer)).Refusal?.Code);
        RequestContext.Clear();
        Assert.Equal(RefusalCode.SignedOut, (await Consultation.Send(clientPage, "offer"))?.Code);
    }

    [Fact]
    public async Task The_page_that_joins_last_has_the_call_and_the_other_is_told()
    {
        await BothJoin();
        var second = Guid.NewGuid();
        ConsultationWorld.ActFor(client);
        await Consultation.Join(second, true, observer);

        Assert.Equal(CallNewsKind.ContinuedElsewhere, (await Arrived(clientPage, 1)).Single().Kind);
        Assert.Equal(RefusalCode.ContinuedElsewhere, (await Consultation.Send(clientPage, "offer"))?.Code);
        Assert.Equal(RefusalCode.ContinuedElsewhere, (await Consultation.Seen(clientPage, observer)).Refusal?.Code);
        Assert.Equal(RefusalCode.ContinuedElsewhere, (await Consultation.Join(clientPage, false, observer)).Refusal?.Code);
        Assert.Equal(second, (await Arrived(counsellorPage, 2))[^1].Page);
    }

    [Fact]
    public async Task After_everything_died_the_page_that_had_the_call_is_let_back_and_another_is_not()
    {
        await BothJoin();
        await cluster.DeactivateAsync(Consultation);
        ConsultationWorld.ActFor(client);

        Assert.Equal(RefusalCode.ContinuedElsewhere, (await Consultation.Join(Guid.NewGuid(), false, observer)).Refusal?.Code);
        Assert.Equal(0, (await Consultation.Seen(clientPage, observer)).Value);
        Assert.Equal(ConsultationRole.Client, (await Consultation.Join(clientPage, false, observer)).Value.Role);
    }

    [Fact]
    public async Task A_page_whose_seat_was_lost_and_whoever_came_meanwhile_find_each_other()
    {
        await BothJoin();
        await cluster.DeactivateAsync(Consultation);
        ConsultationWorld.ActFor(client);
        await Consultation.Join(clientPage, false, observer);
        var (toldClient, toldCounsellor) = (listener.Heard(clientPage).Count, listener.Heard(counsellorPage).Count);

        ConsultationWorld.ActFor(counsellor);
        await Consultation.Seen(counsellorPage, observer);

        Assert.Equal((CallNewsKind.PeerJoined, counsellorPage), Last(await Arrived(clientPage, toldClient + 1)));
        Assert.Equal((CallNewsKind.PeerJoined, clientPage), Last(await Arrived(counsellorPage, toldCounsellor + 1)));

        static (CallNewsKind, Guid?) Last(IReadOnlyList<CallNews> news) => (news[^1].Kind, news[^1].Page);
    }

    [Fact]
    public async Task A_page_that_joins_again_keeps_its_numbers()
    {
        await BothJoin();
        ConsultationWorld.ActFor(counsellor);
        var again = await Consultation.Join(counsellorPage, false, observer);

        Assert.Equal(1, again.Value.Sequence);
        Assert.Equal(1, (await Consultation.Seen(counsellorPage, observer)).Value);
        Assert.Equal(clientPage, again.Value.PeerPage);
    }

    [Fact]
    public async Task A_page_not_heard_of_for_45_seconds_is_gone()
    {
        await BothJoin();
        clock.Advance(ConsultationRules.PageLife);
        ConsultationWorld.ActFor(counsellor);

        Assert.Null((await Consultation.View()).Value.PeerPage);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_that_is_gone_is_told_of_once_and_again_only_after_it_was_back(bool whileSpeaking)
    {
        await BothJoin();
        clock.Advance(ConsultationRules.PageLife);
        ConsultationWorld.ActFor(counsellor);
        if (whileSpeaking) Assert.Null(await Consultation.Send(counsellorPage, "offer"));
        foreach (var _ in Enumerable.Range(0, 2)) await Consultation.Seen(counsellorPage, observer);

        ConsultationWorld.ActFor(client);
        await Consultation.Seen(clientPage, observer);
        clock.Advance(ConsultationRules.PageLife);
        ConsultationWorld.ActFor(counsellor);
        await Consultation.Seen(counsellorPage, observer);

        var told = (await Arrived(counsellorPage, 4)).Skip(1).ToList();
        Assert.Equal([CallNewsKind.PeerLost, CallNewsKind.PeerJoined, CallNewsKind.PeerLost], told.Select(n => n.Kind));
        Assert.All(told, n => Assert.Equal(clientPage, n.Page));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_last_seen_moves_with_every_sign_of_life(bool bySpeaking)
    {
        var door = Grains.GetGrain<IConsultationDoor>(appointment);
        Assert.Null(await door.LastSeen());
        await BothJoin();
        clock.Advance(TimeSpan.FromSeconds(30));
        ConsultationWorld.ActFor(client);
        if (bySpeaking) Assert.Null(await Consultation.Send(clientPage, "offer"));
        else await Consultation.Seen(clientPage, observer);

        Assert.Equal(clock.GetUtcNow(), await door.LastSeen());
    }

    [Fact]
    public async Task The_end_is_told_to_both_and_nothing_is_passed_on_after_it()
    {
        await BothJoin();
        await Grains.Close(appointment);

        Assert.Equal(CallNewsKind.Ended, (await Arrived(clientPage, 1))[^1].Kind);
        Assert.Equal(CallNewsKind.Ended, (await Arrived(counsellorPage, 2))[^1].Kind);
        ConsultationWorld.ActFor(client);
        Assert.Equal(RefusalCode.Over, (await Consultation.Send(clientPage, "offer"))?.Code);
        Assert.Equal(RefusalCode.Over, (await Consultation.Join(clientPage, true, observer)).Refusal?.Code);
    }

    [Fact]
    public async Task A_flood_of_signals_is_stopped_and_the_next_window_is_open()
    {
        await BothJoin();
        ConsultationWorld.ActFor(client);
        var answers = new List<RefusalCode?>();
        for (var i = 0; i <= Seat.MostSignals; i++) answers.Add((await Consultation.Send(clientPage, "x"))?.Code);

        Assert.All(answers.SkipLast(1), code => Assert.Null(code));
        Assert.Equal(RefusalCode.TooMany, answers[^1]);
        clock.Advance(Seat.SignalWindow);
        Assert.Null(await Consultation.Send(clientPage, "x"));
    }

    /// <summary>Laws 2 and 8 under concurrency: two people, two who do not belong, admission in the middle of it all.</summary>
    [Fact]
    public async Task In_a_crowd_only_the_two_are_heard_and_only_by_each_other()
    {
        var strangers = Enumerable.Range(0, 8).Select(_ => Guid.NewGuid()).ToArray();
        var crowd = strangers.Select(s => Crowd(s, Guid.NewGuid())).Append(Crowd(client, clientPage)).Append(Crowd(counsellor, counsellorPage)).ToList();
        var admission = Grains.Admit(appointment, client, counsellor, clock.GetUtcNow().AddMinutes(50));
        await Task.WhenAll([.. crowd, admission]);

        var belongs = new[] { client.ToString(), counsellor.ToString() };
        foreach (var page in new[] { clientPage, counsellorPage })
            Assert.All(listener.Heard(page).Where(n => n.Signal is not null), n => Assert.Contains(n.Signal, belongs));
        Assert.DoesNotContain(listener.Heard(clientPage), n => n.Signal == client.ToString());
        Assert.Empty(listener.Pages.Except([clientPage, counsellorPage]));
    }

    private async Task Crowd(Guid person, Guid page)
    {
        for (var i = 0; i < 20; i++)
        {
            ConsultationWorld.ActFor(person);
            await Consultation.Join(page, true, observer);
            await Consultation.Send(page, person.ToString());
        }
    }

    private async Task BothJoin()
    {
        await Grains.Admit(appointment, client, counsellor, clock.GetUtcNow().AddMinutes(50));
        ConsultationWorld.ActFor(counsellor);
        Assert.Null((await Consultation.Join(counsellorPage, true, observer)).Refusal);
        ConsultationWorld.ActFor(client);
        Assert.Null((await Consultation.Join(clientPage, true, observer)).Refusal);
    }

    /// <summary>Nobody waits for an observer, so that news may overtake each other; a page knows by the number that it has to ask again.</summary>
    private async Task<IReadOnlyList<CallNews>> Arrived(Guid page, int count) => [.. (await listener.Arrived(page, count)).OrderBy(n => n.Sequence)];
}

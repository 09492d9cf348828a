using System.Collections.Concurrent;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Consultations;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Consultations;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Consultations;

/// <summary>
/// Laws 2 and 8 where they are hardest: admission, call and end, with a process that dies between any two writes and people who knock all the
/// while. What the two say to each other is looked for in every byte that was written.
/// </summary>
public sealed class AdmissionCrashTests
{
    private static readonly Guid Stranger = People.Ben;

    /// <summary>Only letters and digits, so that no way of writing it down changes it.</summary>
    private static readonly string Canary = $"canary{Guid.NewGuid():n}";

    private readonly Listener listener = new();
    private readonly ConcurrentQueue<string> intruders = [];
    private APracticeWorld world = null!;

    [Fact]
    public async Task Killed_between_any_two_writes_only_the_admitted_get_in_and_nothing_they_say_is_stored()
    {
        await using var opened = world = await APracticeWorld.Open(People.Ann);
        world.AsCounsellor();
        Assert.Null(await world.OpenRoom());

        var writes = await world.Cluster.AtEveryWrite(() => Seeded(AnAppointment.Waiting), Admit, async visit =>
        {
            Assert.Empty(intruders);
            Assert.Equal(RefusalCode.NotAdmitted, await Join(visit, Stranger));
            Assert.Equal(RefusalCode.NotAdmitted, await Say(visit, Stranger));
            if (await Status(visit.Id) is AppointmentStatus.Waiting)
            {
                Assert.Equal(RefusalCode.NotAdmitted, await Join(visit, People.Ann));
                Assert.Equal(RefusalCode.NotAdmitted, await Join(visit, People.DrLee));
                world.AsCounsellor();
                Assert.Null(await world.Appointment(visit.Id).Admit(visit.Command));
            }
            await world.Cluster.Until(async () => await Join(visit, People.DrLee) is null && await Join(visit, People.Ann) is null, step: 3);
            Assert.Null(await Say(visit, People.Ann));
            await world.Cluster.Until(() => NothingIsPending(visit.Id), step: 3);
            Assert.True(world.Cluster.Holds($"{visit.PageOf(People.Ann)}"), "The search does not find what is stored for certain.");
            Assert.False(world.Cluster.Holds(Canary), "What was said in the call is stored.");
        }, Writes.States);

        Assert.True(writes >= 6, $"Only {writes} writes were seen.");
        Assert.Contains(listener.Pages.SelectMany(listener.Heard), news => news.Signal == Canary);
    }

    [Fact]
    public async Task Killed_between_any_two_writes_a_finished_consultation_lets_nobody_in_again()
    {
        await using var opened = world = await APracticeWorld.Open(People.Ann);

        var writes = await world.Cluster.AtEveryWrite(() => Seeded(AnAppointment.InConsultation), Finish, async visit =>
        {
            Assert.Equal(RefusalCode.NotAdmitted, await Join(visit, Stranger));
            world.AsCounsellor();
            if (await Status(visit.Id) is AppointmentStatus.InConsultation) Assert.Null(await world.Appointment(visit.Id).Finish(visit.Command));
            await world.Cluster.Until(() => NothingIsPending(visit.Id), step: 3);
            Assert.Equal(RefusalCode.Over, await Join(visit, People.Ann));
            Assert.Equal(RefusalCode.Over, await Join(visit, People.DrLee));
        }, Writes.States);

        Assert.True(writes >= 6, $"Only {writes} writes were seen.");
    }

    private async Task Admit(Visit visit)
    {
        var knocking = Knock(visit, People.Ann);
        world.AsCounsellor();
        Assert.Null(await world.Appointment(visit.Id).Admit(visit.Command));
        await Knock(visit, People.DrLee);
        await knocking;
        Assert.Null(await Say(visit, People.Ann));
        Assert.Null(await Say(visit, People.DrLee));
        await world.Cluster.Until(() => NothingIsPending(visit.Id), step: 3);
    }

    private async Task Finish(Visit visit)
    {
        world.AsCounsellor();
        await world.Appointment(visit.Id).View();
        await Knock(visit, People.Ann);
        world.AsCounsellor();
        Assert.Null(await world.Appointment(visit.Id).Finish(visit.Command));
        await world.Cluster.Until(() => NothingIsPending(visit.Id), step: 3);
    }

    /// <summary>Tries to get in until it works, with a stranger trying beside; who gets in although the file holds no admission is noted.</summary>
    private Task Knock(Visit visit, Guid account) => world.Cluster.Until(async () =>
    {
        if (await Join(visit, Stranger) is null) intruders.Enqueue($"a stranger in {visit.Id}");
        if (await Join(visit, account) is not null) return false;
        if (await Status(visit.Id) is not AppointmentStatus.InConsultation) intruders.Enqueue($"{account} in {visit.Id}");
        return true;
    });

    private async Task<RefusalCode?> Join(Visit visit, Guid account)
    {
        world.Cluster.As(account);
        var observer = world.Cluster.Grains.CreateObjectReference<IConsultationObserver>(listener);
        return (await Consultation(visit).Join(visit.PageOf(account), true, observer)).Refusal?.Code;
    }

    private async Task<RefusalCode?> Say(Visit visit, Guid account)
    {
        world.Cluster.As(account);
        return (await Consultation(visit).Send(visit.PageOf(account), Canary))?.Code;
    }

    private IConsultationGrain Consultation(Visit visit) => world.Cluster.Grain<IConsultationGrain>(visit.Id);

    private async Task<AppointmentStatus> Status(Guid id) => (await world.Cluster.Stored<AppointmentState>("appointment", id)).Status;

    private async Task<bool> NothingIsPending(Guid id) => (await world.Cluster.Stored<AppointmentState>("appointment", id)).Pending.IsEmpty;

    private async Task<Visit> Seeded(Func<DateTimeOffset?, AppointmentState> stage)
    {
        var (visit, now) = (new Visit(Guid.NewGuid(), Guid.NewGuid(), []), world.Cluster.Clock.GetUtcNow());
        var state = stage(now);
        await world.Cluster.Seed("appointment", visit.Id, state with
        {
            Service = APractice.FirstTalk,
            Time = now.For(600),
            Pending = state.Pending.RemoveAll(effect => effect.Kind is not EffectKind.Consultation),
        });
        return visit;
    }

    private Task<Visit> Seeded(Func<AppointmentState> stage) => Seeded(_ => stage());

    private sealed record Visit(Guid Id, Guid Command, ConcurrentDictionary<Guid, Guid> Pages)
    {
        public Guid PageOf(Guid account) => Pages.GetOrAdd(account, _ => Guid.NewGuid());
    }
}

using System.Collections.Immutable;
using CsCheck;
using Helpnet.Grains.Consultations;

namespace Helpnet.Grains.Tests.Consultations;

public sealed class ConsultationRulesTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 14, 0, 0, TimeSpan.Zero);
    private static readonly Admission AnnAndBen = new(Guid.NewGuid(), Guid.NewGuid(), Now.AddMinutes(50));
    private static readonly ConsultationState Empty = new();
    private static readonly ConsultationState Admitted = Empty.Apply(new PeopleAdmitted(AnnAndBen, Now));

    [Fact]
    public void Nobody_has_a_side_before_admission()
    {
        Assert.Equal(RefusalCode.NotAdmitted, ConsultationRules.Role(Empty, AnnAndBen.Client).Refusal?.Code);
        Assert.Equal(RefusalCode.SignedOut, ConsultationRules.Role(Admitted, null).Refusal?.Code);
    }

    [Fact]
    public void A_stranger_learns_as_little_as_somebody_who_is_too_early() =>
        Assert.Equal(ConsultationRules.Role(Empty, AnnAndBen.Client).Refusal, ConsultationRules.Role(Admitted, Guid.NewGuid()).Refusal);

    [Fact]
    public void Admitting_the_same_people_again_is_nothing_new_and_other_people_are_refused()
    {
        Assert.Empty(ConsultationRules.Admit(Admitted, AnnAndBen, Now.AddMinutes(1)).Events);
        Assert.Null(ConsultationRules.Admit(Admitted, AnnAndBen, Now).Refusal);
        Assert.Equal(RefusalCode.Invalid, ConsultationRules.Admit(Admitted, AnnAndBen with { Client = Guid.NewGuid() }, Now).Refusal?.Code);
    }

    [Fact]
    public void A_later_agreed_end_replaces_the_earlier_one_and_keeps_the_moment_of_admission()
    {
        var later = AnnAndBen with { AgreedEnd = AnnAndBen.AgreedEnd.AddMinutes(10) };

        var moved = ConsultationRules.Admit(Admitted, later, Now.AddMinutes(5)).Events.Aggregate(Admitted, (s, e) => s.Apply(e));

        Assert.Equal((later.AgreedEnd, Now), (moved.Admission!.AgreedEnd, moved.Admitted));
    }

    [Fact]
    public void What_was_closed_stays_closed_even_for_an_admission_that_was_on_its_way()
    {
        var closed = Empty.Apply(new ConsultationClosed(Now));

        Assert.Equal(RefusalCode.Over, ConsultationRules.Admit(closed, AnnAndBen, Now).Refusal?.Code);
        Assert.Empty(ConsultationRules.Close(closed, Now.AddMinutes(1)).Events);
    }

    [Fact]
    public void A_page_that_comes_back_by_itself_does_not_take_the_call_from_another()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var taken = Admitted.Apply(new PageTaken(ConsultationRole.Client, first));

        Assert.Equal(RefusalCode.ContinuedElsewhere, ConsultationRules.Join(taken, ConsultationRole.Client, second, take: false).Refusal?.Code);
        Assert.Equal(new PageTaken(ConsultationRole.Client, second), ConsultationRules.Join(taken, ConsultationRole.Client, second, take: true).Events.Single());
        Assert.Empty(ConsultationRules.Join(taken, ConsultationRole.Client, first, take: false).Events);
    }

    [Fact]
    public void A_page_is_lost_once_it_has_not_been_heard_of_for_45_seconds()
    {
        Assert.False(ConsultationRules.IsLost(Now, Now.AddSeconds(45).AddTicks(-1)));
        Assert.True(ConsultationRules.IsLost(Now, Now.AddSeconds(45)));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("x", true)]
    [InlineData(null, false)]
    public void A_signal_has_content(string? signal, bool passes) => Assert.Equal(passes, Passes(signal));

    [Fact]
    public void A_signal_has_at_most_64_KB_counted_in_bytes()
    {
        Assert.True(Passes(new string('x', IConsultationGrain.MostSignalBytes)));
        Assert.False(Passes(new string('x', IConsultationGrain.MostSignalBytes + 1)));
        Assert.False(Passes(new string('é', IConsultationGrain.MostSignalBytes / 2 + 1)));
    }

    /// <summary>Law 2 on the rules: whatever came before, only the two admitted have a side, only between admission and end, on one page each.</summary>
    [Fact]
    public void Nobody_signals_without_admission_whatever_came_before()
    {
        var people = new[] { AnnAndBen.Client, AnnAndBen.Counsellor, Guid.NewGuid(), Guid.NewGuid() };
        var pages = new[] { Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid() };
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool).Array[0, 60].Sample(commands =>
        {
            var (state, admitted, ended) = (Empty, default(Admission), false);
            var holder = new Dictionary<Guid, Guid>();
            foreach (var (kind, who, where, take) in commands)
            {
                var (person, page) = (people[who], pages[where]);
                var side = ConsultationRules.Role(state, person);
                Assert.Equal(admitted is not null && !ended && (person == admitted.Client || person == admitted.Counsellor), side.Refusal is null);

                var decision = kind switch
                {
                    0 => ConsultationRules.Admit(state, who < 2 ? AnnAndBen : new(person, people[where], Now), Now),
                    1 when where == 0 => ConsultationRules.Close(state, Now),
                    _ when side.Refusal is { } no => no,
                    2 => ConsultationRules.Join(state, side.Value, page, take),
                    _ => ConsultationRules.Send(state, side.Value, page, "x") is { } no ? no : Decision<ConsultationEvent>.Nothing,
                };
                if (kind > 2 && side.Refusal is null)
                    Assert.Equal(holder.GetValueOrDefault(person) == page, decision.Refusal is null);

                foreach (var e in decision.Events)
                {
                    if (e is PeopleAdmitted a) admitted = a.Admission;
                    if (e is ConsultationClosed) ended = true;
                    if (e is PageTaken t) holder[person] = t.Page;
                }
                state = decision.Events.Aggregate(state, (s, e) => s.Apply(e));
            }
        });
    }

    private static bool Passes(string? signal)
    {
        var page = Guid.NewGuid();
        var state = Admitted.Apply(new PageTaken(ConsultationRole.Client, page));
        return ConsultationRules.Send(state, ConsultationRole.Client, page, signal) is null;
    }
}

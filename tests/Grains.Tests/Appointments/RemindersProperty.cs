using CsCheck;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Law 6 for reminders: however late, often and mixed with other commands an appointment is woken.</summary>
public sealed class RemindersProperty
{
    private static readonly Gen<(int Kind, int Minutes)[]> Moves = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 300]).Array[1, 60];

    [Fact]
    public void Each_moment_is_spoken_of_at_most_once_never_early_and_never_out_of_place() => Gen.Select(Moves, Gen.Int[0, 60]).Sample((moves, hours) =>
    {
        var asked = Moments.Nine.AddHours(-hours);
        var (appointment, now) = (AnAppointment.Booked() with { AskedAt = asked }, asked);
        var reminded = new List<DateTimeOffset>();
        foreach (var (kind, minutes) in moves)
        {
            now += TimeSpan.FromMinutes(minutes);
            var before = appointment;
            foreach (var e in Move(kind, appointment, now).Events)
            {
                appointment = appointment.Apply(e);
                if (e is not SidesReminded said) continue;
                Assert.Equal(AppointmentStatus.Booked, before.Status);
                Assert.True(said.Moment > asked && said.Moment <= now && now < before.Time.Start);
                reminded.Add(said.Moment);
            }
        }
        Assert.Equal(reminded.Distinct().Order(), reminded);
        Assert.True(reminded.Count <= 2);
    });

    [Fact]
    public void Whoever_is_woken_when_asked_for_is_reminded_of_every_moment_after_the_booking() => Gen.Int[0, 60].Sample(hours =>
    {
        var asked = Moments.Nine.AddHours(-hours).AddSeconds(-1);
        var (appointment, now) = (AnAppointment.Booked() with { AskedAt = asked }, asked);
        var reminded = 0;
        while (AppointmentRules.NextMoment(appointment, now) is { } moment && moment < Door.OpensAt(appointment))
        {
            now = moment;
            foreach (var e in AppointmentRules.TimePassed(appointment, Settlement.Due, now, now).Events) appointment = appointment.Apply(e);
            reminded++;
        }
        Assert.Equal(new[] { 24, 1 }.Count(lead => hours >= lead), reminded);
    });

    private static Decision<AppointmentEvent> Move(int kind, AppointmentState appointment, DateTimeOffset now) => kind switch
    {
        0 => AppointmentRules.Enter(appointment, Settlement.Settled, now),
        1 => AppointmentRules.Leave(appointment, now),
        2 => AppointmentRules.Cancel(appointment, Side.Counsellor, CancelReason.Illness, now),
        _ => AppointmentRules.TimePassed(appointment, Settlement.Settled, now, now),
    };
}

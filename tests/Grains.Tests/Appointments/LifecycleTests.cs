using Helpnet.Grains.Appointments;

namespace Helpnet.Grains.Tests.Appointments;

public sealed class LifecycleTests
{
    /// <summary>The table of product.md, written out a second time, so that a changed line shows.</summary>
    private static readonly Dictionary<(AppointmentStatus, AppointmentSignal), AppointmentStatus> Allowed = new()
    {
        [(AppointmentStatus.Asked, AppointmentSignal.IntervalsTaken)] = AppointmentStatus.Booked,
        [(AppointmentStatus.Asked, AppointmentSignal.IntervalRefused)] = AppointmentStatus.Cancelled,
        [(AppointmentStatus.Booked, AppointmentSignal.Enter)] = AppointmentStatus.Waiting,
        [(AppointmentStatus.Booked, AppointmentSignal.Cancel)] = AppointmentStatus.Cancelled,
        [(AppointmentStatus.Booked, AppointmentSignal.Move)] = AppointmentStatus.Booked,
        [(AppointmentStatus.Booked, AppointmentSignal.EndWithoutClient)] = AppointmentStatus.ClientAbsent,
        [(AppointmentStatus.Waiting, AppointmentSignal.Leave)] = AppointmentStatus.Booked,
        [(AppointmentStatus.Waiting, AppointmentSignal.Admit)] = AppointmentStatus.InConsultation,
        [(AppointmentStatus.Waiting, AppointmentSignal.Move)] = AppointmentStatus.Booked,
        [(AppointmentStatus.Waiting, AppointmentSignal.Cancel)] = AppointmentStatus.Cancelled,
        [(AppointmentStatus.Waiting, AppointmentSignal.CounsellorMissed)] = AppointmentStatus.CounsellorAbsent,
        [(AppointmentStatus.InConsultation, AppointmentSignal.Finish)] = AppointmentStatus.Completed,
        [(AppointmentStatus.InConsultation, AppointmentSignal.FallSilent)] = AppointmentStatus.Completed,
    };

    [Fact]
    public void Every_pair_of_status_and_signal_is_answered_as_the_table_says()
    {
        foreach (var status in Enum.GetValues<AppointmentStatus>())
            foreach (var signal in Enum.GetValues<AppointmentSignal>())
                Assert.Equal(Allowed.TryGetValue((status, signal), out var next) ? next : null, AppointmentLifecycle.Next(status, signal));
    }

    [Fact]
    public void Nothing_leads_out_of_an_end()
    {
        var ends = Enum.GetValues<AppointmentStatus>().Where(s => !AppointmentLifecycle.IsLive(s));

        Assert.DoesNotContain(Allowed.Keys, pair => ends.Contains(pair.Item1));
    }
}

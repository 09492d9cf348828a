using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>One appointment in a week of the agenda.</summary>
/// <param name="Appointment">Which one.</param>
/// <param name="Start">Its start on the counsellor's clock.</param>
/// <param name="Length">How long it was agreed to be; on the night of a clock change its end is not where this says.</param>
/// <param name="End">Its end on the counsellor's clock.</param>
/// <param name="Name">The other side's name.</param>
/// <param name="Service">The service's name.</param>
/// <param name="Status">Where its life stands.</param>
/// <param name="Side">Which side the counsellor is on.</param>
public sealed record AgendaEntry(
    Guid Appointment, DateTimeOffset Start, TimeSpan Length, DateTimeOffset End, string Name, string Service, AppointmentStatus Status, Side Side)
{
    public static AgendaEntry Of(AppointmentView it, TimeZoneInfo zone) =>
        Of(it.Id, it.Time, it.OtherName, it.Service.Name, it.Status, it.Side, zone);

    public static AgendaEntry Of(AppointmentRow it, TimeZoneInfo zone) =>
        Of(it.Appointment, it.Time, it.OtherName, it.Service, it.Status, it.Side, zone);

    private static AgendaEntry Of(Guid id, Slot time, string name, string service, AppointmentStatus status, Side side, TimeZoneInfo zone)
    {
        var (start, end) = (TimeZoneInfo.ConvertTime(time.Start, zone), TimeZoneInfo.ConvertTime(time.End, zone));
        return new(id, start, time.End - time.Start, end, name, service, status, side);
    }
}

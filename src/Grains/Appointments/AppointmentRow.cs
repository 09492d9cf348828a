using System.Text.Json.Serialization;
using Helpnet.Grains.Agendas;

namespace Helpnet.Grains.Appointments;

/// <summary>One line of a person's list of appointments.</summary>
/// <param name="Appointment">Which one.</param>
/// <param name="Side">Which side the person is on.</param>
/// <param name="Time">The agreed time.</param>
/// <param name="Status">Where its life stands.</param>
/// <param name="OtherName">The name of the other side.</param>
/// <param name="Service">The service's name.</param>
/// <param name="Gross">The price incl. VAT.</param>
/// <param name="RefundStuck">The person has something to do: money that has to go back does not by itself.</param>
/// <param name="Counsellor">The counsellor's account; empty in lines written before it stood in them.</param>
/// <param name="HasReceipt">The client's, once it is over, when it was paid; not said in lines written before it stood in them.</param>
[GenerateSerializer, Immutable, Alias("appointment-row")]
public sealed record AppointmentRow(
    Guid Appointment, Side Side, Slot Time, AppointmentStatus Status, string OtherName, string Service, Money Gross,
    bool RefundStuck = false, Guid Counsellor = default, bool HasReceipt = false)
{
    /// <summary>Nothing follows any more, whether or not its planned start has come.</summary>
    [JsonIgnore]
    public bool IsOver => Status is AppointmentStatus.Completed or AppointmentStatus.Cancelled
        or AppointmentStatus.ClientAbsent or AppointmentStatus.CounsellorAbsent;
}

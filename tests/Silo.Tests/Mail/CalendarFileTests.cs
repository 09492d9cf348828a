using Helpnet.Grains;
using Helpnet.Grains.Appointments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Ical.Net;
using Orleans.Storage;

namespace Helpnet.Silo.Tests.Mail;

public sealed class CalendarFileTests
{
    [Fact]
    public async Task Only_the_two_sides_get_an_appointment_as_a_file()
    {
        await using var helpnet = await HelpnetCluster.Start();
        var appointment = helpnet.Grain<IAppointmentGrain>(Guid.NewGuid());
        await helpnet.Service<IGrainStorage>().WriteStateAsync(
            "appointment.state", appointment.GetGrainId(), new GrainState<AppointmentState>(AnAppointment.Booked()));

        helpnet.As(People.Ann);
        var entry = Assert.Single(Calendar.Load((await appointment.Calendar("de")).Value)!.Events);
        Assert.Equal(("Termin", Moments.Nine.UtcDateTime), (entry.Summary, entry.DtStart!.AsUtc));
        helpnet.As(People.DrLee);
        Assert.Null((await appointment.Calendar("en")).Refusal);
        helpnet.As(People.Ben);
        Assert.Equal(RefusalCode.NotYours, (await appointment.Calendar("en")).Refusal?.Code);
    }
}

using System.Net;
using Helpnet.Load.Web;

namespace Helpnet.Cluster.Tests;

internal static class Bookings
{
    /// <summary>Books a time with Marie, from the last one offered backwards, and gives the appointment.</summary>
    public static async Task<Guid> Book(Person person)
    {
        foreach (var link in (await person.FreeTimes(DemoPerson.Marie.Id, ct: TestContext.Current.CancellationToken)).Reverse())
        {
            if (await person.OpenForm(link, TestContext.Current.CancellationToken) is not { } form) continue;
            if (await person.Send(form, TestContext.Current.CancellationToken) is HttpStatusCode.Redirect) return form.Appointment;
        }
        throw new InvalidOperationException("No time could be booked.");
    }
}

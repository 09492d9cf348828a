using System.Net;
using Helpnet.Load.Web;

namespace Helpnet.Cluster.Tests;

internal static class Bookings
{
    /// <summary>For how long a person tries again what was not answered, before giving Helpnet up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>Books a time with Marie, from the last one offered backwards, and gives the appointment. Sends a form again that was not answered.</summary>
    public static async Task<Guid> Book(Person person)
    {
        var ct = TestContext.Current.CancellationToken;
        foreach (var link in (await Try(() => person.FreeTimes(DemoPerson.Marie.Id, ct: ct))).Reverse())
        {
            if (await Try(() => person.OpenForm(link, ct)) is not { } form) continue;
            if (await Try(() => Answered(person, form)) is HttpStatusCode.Redirect) return form.Appointment;
        }
        throw new InvalidOperationException("No time could be booked.");
    }

    private static async Task<HttpStatusCode> Answered(Person person, BookingForm form) =>
        await person.Send(form, TestContext.Current.CancellationToken) is var code && (int)code < 500
            ? code
            : throw new HttpRequestException("Not answered.", null, code);

    private static async Task<T> Try<T>(Func<Task<T>> act)
    {
        var begun = TimeProvider.System.GetTimestamp();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        while (true)
            try
            {
                return await act();
            }
            catch (Exception unanswered) when (unanswered is HttpRequestException or TaskCanceledException && TimeProvider.System.GetElapsedTime(begun) < Patience)
            {
                await pause.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            }
    }
}

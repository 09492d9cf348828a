using System.Globalization;
using System.Net;
using Helpnet.Load.Checking;
using Helpnet.Load.Figures;
using Helpnet.Load.Web;

namespace Helpnet.Load.People;

/// <summary>Somebody who comes again and again: books and calls off, or books, pays, waits and is let in, or signs in once more.</summary>
internal sealed class Client(Newcomer self, IReadOnlyList<Guid> counsellors, Steps steps, Promises promises, TimeSpan rest)
{
    /// <summary>The door of a time that begins within this is open.</summary>
    private static readonly TimeSpan EntryWindow = TimeSpan.FromMinutes(14.8);

    private static readonly TimeSpan JustBeginning = TimeSpan.FromSeconds(20);

    private const int MostLooks = 2400;
    private const int MostPresses = 10;

    private readonly Random random = new(steps.Person);

    public async Task Live(CancellationToken end)
    {
        try
        {
            while (!end.IsCancellationRequested)
            {
                await Turn();
                using var pause = new PeriodicTimer(rest * (0.5 + random.NextDouble()));
                await pause.WaitForNextTickAsync(end);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    private async Task Turn()
    {
        try
        {
            await (random.Next(20) switch
            {
                < 9 => Visit(),
                < 17 => BookAndCallOff(),
                _ => SignIn(),
            });
        }
        catch (Exception e)
        {
            promises.Break($"A person gave up: {e.GetType().Name}: {e.Message.Split('\n')[0]}");
        }
    }

    private async Task SignIn()
    {
        if (await steps.Take(Step.SignIn, () => self.SignIn(CancellationToken.None)) is { } no) steps.Recorder.Refused(Step.SignIn, $"{no}");
    }

    /// <summary>Books a time and cancels it.</summary>
    public async Task BookAndCallOff()
    {
        if (await Book(soon: false) is not { } promise) return;
        var page = await steps.Take(Step.OpenForm, () => self.Person.Open($"/appointments/{promise.Appointment}"));
        (string, string)[] fields = [("Command", page.Field("Command")), ("Reason", "NoLongerNeeded")];
        var sent = await steps.Take(Step.Cancel, () => self.Person.Send(page, "Cancel", fields));
        if (sent.Taken) promise.Cancelled = true;
        else steps.Recorder.Refused(Step.Cancel, $"{sent.Code}");
    }

    /// <summary>Books a time that begins soon, pays, waits, is let in and stays until the end.</summary>
    public async Task Visit()
    {
        if (await Book(soon: true) is not { } promise || !await Pay(promise)) return;
        await new Wait(self.Person, promise, steps).UntilOver(promises);
    }

    /// <summary>Null when there was no time to be had.</summary>
    /// <param name="soon">A time whose door is open already, else one of the weeks to come.</param>
    public async Task<Promise?> Book(bool soon)
    {
        var counsellor = counsellors[random.Next(counsellors.Count)];
        var week = soon ? 0 : random.Next(1, 7);
        var links = await steps.Take(Step.FindTime, () => self.Person.FreeTimes(counsellor, week));
        var fit = links.Where(link => !soon || IsSoon(link)).ToList();
        if (fit.Count == 0) return null;

        var form = await steps.Take(Step.OpenForm, () => self.Person.OpenForm(fit[random.Next(fit.Count)]));
        if (form is null) return null;
        var promise = promises.Begin(form.Appointment, counsellor);
        var code = await steps.Take(Step.Book, () => self.Person.Send(form));
        promise.Booked = code is HttpStatusCode.Redirect;
        if (!promise.Booked) steps.Recorder.Refused(Step.Book, $"{code}");
        return promise.Booked ? promise : null;
    }

    /// <summary>Whether the way through the provider's page has ended with the door open for us.</summary>
    private async Task<bool> Pay(Promise promise)
    {
        var path = $"/waiting-room/{promise.Appointment}";
        var page = await steps.Take(Step.OpenWaitingRoom, () => self.Person.Open(path));
        var asked = await steps.Take(Step.AskToPay, () => AsksToPay(path, page));
        if (asked.Leads is not { } provider || !LeadsAway(asked))
        {
            steps.Recorder.Refused(Step.AskToPay, $"{asked.Code}");
            return false;
        }
        await Provider.Pay(provider, CancellationToken.None);
        promise.Paid = await steps.Take(Step.ComeBackPaid, () => ComesBack(path));
        if (!promise.Paid) promises.Break($"The payment of {promise.Appointment} was not seen.");
        return promise.Paid;
    }

    /// <summary>Whoever is led back to the door, since the provider was slow to answer, presses again.</summary>
    private async Task<Sent> AsksToPay(string path, Page page)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var presses = 1; ; presses++)
        {
            var sent = await self.Person.Send(page, "Pay", [("Command", page.Field("Command"))]);
            if (!sent.Taken || LeadsAway(sent) || presses == MostPresses) return sent;
            await pause.WaitForNextTickAsync();
            page = await self.Person.Open(path);
        }
    }

    private static bool LeadsAway(Sent sent) => sent.Leads?.StartsWith("http", StringComparison.Ordinal) is true;

    /// <summary>Comes back from the provider's page, and looks as the page does until the payment is seen.</summary>
    private async Task<bool> ComesBack(string path)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        var text = await self.Person.Get($"{path}?from=provider");
        for (var looks = 0; looks < MostLooks && !IsOpen(text); looks++)
        {
            await pause.WaitForNextTickAsync();
            text = await self.Person.Get($"{path}?handler=State");
        }
        return IsOpen(text);

        static bool IsOpen(string page) => page.Contains("data-enter", StringComparison.Ordinal);
    }

    private static bool IsSoon(string link)
    {
        var start = Uri.UnescapeDataString(link.Split("start=")[1].Split('&')[0]);
        var until = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) - TimeProvider.System.GetUtcNow();
        return until > JustBeginning && until < EntryWindow;
    }
}

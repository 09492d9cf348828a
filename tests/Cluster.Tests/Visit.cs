using System.Globalization;
using System.Net;
using Helpnet.Load.Web;
using Microsoft.AspNetCore.SignalR.Client;

namespace Helpnet.Cluster.Tests;

/// <summary>A client with a time that begins soon, who has paid for it, and the counsellor who will let them in; both with an open page.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private const int Minutes = 5;

    /// <summary>A time that is nearer is over before everybody is there.</summary>
    private static readonly TimeSpan Nearest = TimeSpan.FromSeconds(20);

    private readonly Practice practice;
    private readonly Person client;
    private readonly Guid appointment;
    private readonly HubConnection[] pages;

    private Visit(Practice practice, Person client, Guid appointment)
    {
        (this.practice, this.client, this.appointment) = (practice, client, appointment);
        pages = [client.Live(), practice.Owner.Person.Live()];
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Visit> Begin(OneCluster cluster)
    {
        using var office = await cluster.SignedIn(DemoPerson.Admin);
        var practice = await Practice.Open(cluster.Processes.Address, new(cluster.Processes.Mails), office, Minutes, IPAddress.Loopback, Ct);
        var client = await cluster.Newcomer();
        var link = (await client.FreeTimes(practice.Counsellor, ct: Ct)).First(IsAhead);
        var form = (await client.OpenForm(link, Ct))!;
        Assert.Equal(HttpStatusCode.Redirect, await client.Send(form, Ct));
        var visit = new Visit(practice, client, form.Appointment);
        await visit.Pay();
        foreach (var page in visit.pages) await page.StartAsync(Ct);
        return visit;
    }

    public Task Enter() => pages[0].InvokeAsync("Enter", appointment, Guid.NewGuid(), Ct);

    /// <summary>Somebody who has no business there tries the door.</summary>
    public async Task IsTriedBy(Person stranger)
    {
        await using var live = stranger.Live();
        await live.StartAsync(Ct);
        await Assert.ThrowsAnyAsync<Exception>(() => live.InvokeAsync("Enter", appointment, Guid.NewGuid(), Ct));
    }

    public async Task Admit()
    {
        var page = await practice.Owner.Person.Open($"/consultation/{appointment}", Ct);
        (await practice.Owner.Person.Send(page, "OpenRoom", [("gate", practice.Gate)], Ct)).Must("The room");
        (await practice.Owner.Person.Send(page, "Admit", [("command", $"{Guid.NewGuid()}")], Ct)).Must("An admission");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages) await page.DisposeAsync();
        client.Dispose();
        practice.Owner.Dispose();
    }

    private async Task Pay()
    {
        var path = $"/waiting-room/{appointment}";
        // Times begin each quarter of an hour and doors open one before: at the worst this takes as long as the nearest time is away.
        await Until.Seen(() => client.Open(path, Ct), page => page.Has("Command"));
        var page = await client.Open(path, Ct);
        var asked = await client.Send(page, "Pay", [("Command", page.Field("Command"))], Ct);
        await Provider.Pay(asked.Leads!, Ct);
        await client.Get($"{path}?from=provider", Ct);
        await Until.Seen(() => client.Get($"{path}?handler=State", Ct), text => text.Contains("data-enter", StringComparison.Ordinal));
    }

    private static bool IsAhead(string link) =>
        DateTimeOffset.Parse(Uri.UnescapeDataString(link.Split("start=")[1].Split('&')[0]), CultureInfo.InvariantCulture) - TimeProvider.System.GetUtcNow() > Nearest;
}

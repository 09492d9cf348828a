using Helpnet.Grains.Payments;
using Microsoft.AspNetCore.Http;

namespace Helpnet.Silo.Cluster;

/// <summary>The provider's messages that could not be settled, each with a button that tries it anew.</summary>
internal static class GivenUpMessages
{
    public const string Path = "/messages/again";

    public const int Most = 200;

    public static string Table(IReadOnlyList<WebhookRow> rows, DateTimeOffset now) => rows.Count == 0 ? "" :
        $"""
        <h3>Messages of the payment provider given up</h3>
        <table><thead><tr><th>Message</th><th>About</th><th>On account</th><th>Given up</th><th></th></tr></thead><tbody>
        {string.Concat(rows.Select(row => Row(row, now)))}
        </tbody></table>
        """;

    public static async Task<IResult> TryAgain(HttpRequest request, IWebhookInbox inbox, IGrainFactory grains, CancellationToken ct)
    {
        if (!ClusterPage.IsOurButton(request)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var id = (await request.ReadFormAsync(ct))["id"].ToString();
        if ((await inbox.GivenUp(Most, ct)).FirstOrDefault(row => row.News.Id == id) is { } found) await grains.TryAgain(found);
        return Results.Redirect("/");
    }

    private static string Row(WebhookRow row, DateTimeOffset now) =>
        $"""
        <tr><td>{ClusterPage.Safe(row.News.Id)}</td><td>{ClusterPage.Safe(row.News.Object)}</td><td>{ClusterPage.Safe(row.News.Account)}</td>
        <td>{ClusterPage.Age(now - row.At)} ago</td>
        <td><form method="post" action="{Path}"><button name="id" value="{ClusterPage.Safe(row.News.Id)}"
        aria-label="Try {ClusterPage.Safe(row.News.Id)} again">Try again</button></form></td></tr>
        """;
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Helpnet.StripeStandIn;

/// <summary>The hosted pay page and the bank's question.</summary>
internal sealed class PayPages(World world, Sessions sessions, Payments payments)
{
    public async Task Answer(HttpContext http, string id)
    {
        string? account = null;
        JsonObject? session = null;
        lock (world.Gate)
            if (world.FindAnywhere(id) is { } found)
            {
                (account, session) = found;
                sessions.Age(account, session);
            }
        var words = PageWords.In(session?["locale"]?.ToString());
        if (session is null)
            await Html.Page(http, words, words.PayTitle, $"<p>{Html.Safe(words.Gone)}</p>", StatusCodes.Status404NotFound);
        else if (session["status"]!.ToString() is not "open")
            await Html.Page(http, words, words.PayTitle, $"<p>{Html.Safe(words.Gone)}</p><p>{BackLink(session, words)}</p>");
        else if (HttpMethods.IsPost(http.Request.Method))
            await Submit(http, account!, session, words);
        else
            await Form(http, session, words, declined: false);
    }

    private async Task Submit(HttpContext http, string account, JsonObject session, PageWords words)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var fate = Cards.FateOf(form["card"].ToString());
        var bank = form["bank"].ToString();
        if (fate is CardFate.WantsThreeDSecure && bank.Length == 0)
        {
            await Html.Page(http, words, words.CheckTitle,
                $"""
                <p>{Html.Safe(words.CheckText)}</p><form method="post"><input type="hidden" name="card" value="{Cards.WantsThreeDSecure}">
                <button name="bank" value="accept">{Html.Safe(words.Accept)}</button><button name="bank" value="refuse">{Html.Safe(words.Refuse)}</button></form>
                """);
            return;
        }
        if (fate is CardFate.WantsThreeDSecure) fate = bank == "accept" ? CardFate.Works : CardFate.Declined;

        bool complete;
        lock (world.Gate) complete = payments.Pay(account, session, fate);
        if (complete)
            Html.Redirect(http, session["success_url"]!.ToString().Replace("{CHECKOUT_SESSION_ID}", session["id"]!.ToString(), StringComparison.Ordinal));
        else
            await Form(http, session, words, declined: true);
    }

    private static Task Form(HttpContext http, JsonObject session, PageWords words, bool declined)
    {
        var amount = (session["amount_total"]!.GetValue<long>() / 100m).ToString("0.00", CultureInfo.InvariantCulture)
            + " " + session["currency"]!.ToString().ToUpperInvariant();
        var alert = declined ? $"<p role=\"alert\">{Html.Safe(words.Declined)}</p>" : "";
        return Html.Page(http, words, words.PayTitle,
            $"""
            <p>{Html.Safe(session["x_product"]!.ToString())}: <strong>{amount}</strong></p><p>{Html.Safe(words.Practice)}</p>{alert}
            <form method="post">
            <label for="card">{Html.Safe(words.CardNumber)}</label><input id="card" name="card" inputmode="numeric" autocomplete="cc-number" required>
            <label for="expiry">{Html.Safe(words.Expiry)}</label><input id="expiry" name="expiry" value="12 / 40" autocomplete="cc-exp" required>
            <label for="code">{Html.Safe(words.Code)}</label><input id="code" name="code" value="123" inputmode="numeric" autocomplete="cc-csc" required>
            <button>{Html.Safe(string.Format(CultureInfo.InvariantCulture, words.Pay, amount))}</button></form><p>{BackLink(session, words)}</p>
            """);
    }

    private static string BackLink(JsonObject session, PageWords words) => session["cancel_url"]?.ToString() is { } back
        ? $"<a href=\"{Html.Safe(back)}\">{Html.Safe(words.Back)}</a>"
        : "";
}

using Microsoft.AspNetCore.Http;

namespace Helpnet.StripeStandIn;

/// <summary>The hosted onboarding page.</summary>
internal sealed class SetUpPages(World world, Accounts accounts)
{
    public async Task Answer(HttpContext http, string token)
    {
        if (HttpMethods.IsPost(http.Request.Method)) await Submit(http, token);
        else await Show(http, token);
    }

    private async Task Show(HttpContext http, string token)
    {
        System.Text.Json.Nodes.JsonObject? link, spent;
        PageWords words;
        lock (world.Gate)
        {
            spent = world.Find(World.Platform, token);
            link = accounts.OpenLink(token);
            words = PageWords.In(spent is null ? null : accounts.Get(spent["account"]!.ToString())["x_locale"]!.ToString());
        }
        if (spent is null)
            await Html.Page(http, words, words.SetUpTitle, $"<p>{Html.Safe(words.Gone)}</p>", StatusCodes.Status404NotFound);
        else if (link is null)
            Html.Redirect(http, spent["refresh_url"]!.ToString());
        else
            await Html.Page(http, words, words.SetUpTitle,
                $"""
                <p>{Html.Safe(words.SetUpText)}</p><form method="post">
                <label for="name">{Html.Safe(words.Name)}</label><input id="name" name="name" autocomplete="name">
                <label for="iban">{Html.Safe(words.Iban)}</label><input id="iban" name="iban">
                <button name="do" value="complete">{Html.Safe(words.Done)}</button><button name="do" value="later">{Html.Safe(words.Later)}</button></form>
                """);
    }

    private async Task Submit(HttpContext http, string token)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        string? back = null;
        lock (world.Gate)
            if (world.Find(World.Platform, token) is { } link && link["used"]!.GetValue<bool>())
            {
                back = link["return_url"]!.ToString();
                if (form["do"] == "complete") accounts.Complete(link["account"]!.ToString());
            }
        if (back is null) http.Response.StatusCode = StatusCodes.Status404NotFound;
        else Html.Redirect(http, back);
    }
}

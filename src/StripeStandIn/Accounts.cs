using System.Text.Json.Nodes;

namespace Helpnet.StripeStandIn;

/// <summary>Version 2 accounts and their links.</summary>
internal sealed class Accounts(World world, Events events, TimeProvider clock, Func<string> address)
{
    private const string TakenAway = "x_taken_away";

    private static readonly TimeSpan LinkLives = TimeSpan.FromMinutes(10);

    public JsonObject Create(ApiCall call)
    {
        if (call.Body["identity"]?["country"] is null) throw ApiError.Missing("identity.country");
        var account = world.Put(World.Platform, new()
        {
            ["id"] = World.NewId("acct"),
            ["object"] = "v2.core.account",
            ["applied_configurations"] = new JsonArray("merchant"),
            ["contact_email"] = call.Text("contact_email"),
            ["created"] = Moment(clock.GetUtcNow()),
            ["dashboard"] = call.Text("dashboard"),
            ["display_name"] = call.Text("display_name"),
            ["livemode"] = false,
            ["metadata"] = call.Body["metadata"]?.DeepClone() ?? new JsonObject(),
            ["x_active"] = false,
            ["x_locale"] = (call.Body["defaults"]?["locales"] as JsonArray)?[0]?.ToString() ?? "en",
            ["x_wants_cards"] =
                call.Body["configuration"]?["merchant"]?["capabilities"]?["card_payments"]?["requested"]?.GetValue<bool>() is true,
        });
        return Shown(account, call.Body["include"]);
    }

    public JsonObject Retrieve(ApiCall call) => Shown(Get(call.Path[3]), call.Query["include"]);

    public JsonObject CreateLink(ApiCall call)
    {
        var account = Get(call.Text("account") ?? throw ApiError.Missing("account"));
        var onboarding = call.Body["use_case"]?["account_onboarding"] as JsonObject ?? throw ApiError.Missing("use_case.account_onboarding");
        var token = World.NewId("link");
        var now = clock.GetUtcNow();
        world.Put(World.Platform, new()
        {
            ["id"] = token,
            ["object"] = "x_link",
            ["account"] = account["id"]!.ToString(),
            ["return_url"] = onboarding["return_url"]?.ToString() ?? throw ApiError.Missing("use_case.account_onboarding.return_url"),
            ["refresh_url"] = onboarding["refresh_url"]?.ToString() ?? throw ApiError.Missing("use_case.account_onboarding.refresh_url"),
            ["expires_at"] = (now + LinkLives).ToUnixTimeSeconds(),
            ["used"] = false,
        });
        return new()
        {
            ["object"] = "v2.core.account_link",
            ["account"] = account["id"]!.ToString(),
            ["created"] = Moment(now),
            ["expires_at"] = Moment(now + LinkLives),
            ["livemode"] = false,
            ["url"] = $"{address()}/setup/{token}",
            ["use_case"] = call.Body["use_case"]!.DeepClone(),
        };
    }

    /// <summary>Opens a link: each works once, for ten minutes.</summary>
    public JsonObject? OpenLink(string token)
    {
        var link = world.Find(World.Platform, token);
        if (link is null || link["expires_at"]!.GetValue<long>() <= clock.GetUtcNow().ToUnixTimeSeconds() || link["used"]!.GetValue<bool>()) return null;
        link["used"] = true;
        world.Save();
        return link;
    }

    public void Complete(string id) => Activate(id, true);

    public void Restrict(string id) => Activate(id, false);

    /// <summary>The counsellor has taken the account, named by its id or contact address, away from the platform: its key opens nothing there any more.</summary>
    public void Deauthorise(string name)
    {
        var account = world.All(World.Platform, "v2.core.account").LastOrDefault(a => a["contact_email"]?.ToString() == name) ?? Get(name);
        var id = account["id"]!.ToString();
        account[TakenAway] = true;
        world.Save();
        events.Raise(id, "account.application.deauthorized", new() { ["id"] = "ca_helpnet", ["object"] = "application", ["name"] = "Helpnet" });
    }

    public static bool IsTakenAway(JsonObject account) => account[TakenAway]?.GetValue<bool>() is true;

    private void Activate(string id, bool active)
    {
        Get(id)["x_active"] = active;
        world.Save();
        events.RaiseThin("v2.core.account[requirements].updated", "v2.core.account", id, $"/v2/core/accounts/{id}");
        events.RaiseThin(
            "v2.core.account[configuration.merchant].capability_status_updated", "v2.core.account", id, $"/v2/core/accounts/{id}");
    }

    public JsonObject Get(string id)
    {
        var account = world.Find(World.Platform, id);
        if (account?["object"]!.ToString() is not "v2.core.account") throw ApiError.NoSuch("v2.core.account", id);
        return IsTakenAway(account) ? throw ApiError.NoAccess(id) : account;
    }

    private static JsonObject Shown(JsonObject account, JsonNode? include)
    {
        var shown = Sessions.Shown(account);
        var wanted = (include as JsonArray)?.Select(i => i!.ToString()).ToList() ?? [];
        var active = account["x_active"]!.GetValue<bool>();
        if (wanted.Contains("configuration.merchant"))
            shown["configuration"] = new JsonObject
            {
                ["merchant"] = new JsonObject
                {
                    ["applied"] = true,
                    ["capabilities"] = new JsonObject
                    {
                        ["card_payments"] = new JsonObject { ["status"] = active ? "active" : "restricted", ["status_details"] = new JsonArray() },
                    },
                },
            };
        if (wanted.Contains("requirements"))
            shown["requirements"] = new JsonObject { ["entries"] = active ? new JsonArray() : new JsonArray(new JsonObject { ["description"] = "identity" }) };
        return shown;
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Helpnet.StripeStandIn;

/// <summary>Checkout sessions of the API.</summary>
internal sealed class Sessions(World world, Events events, TimeProvider clock, Func<string> address)
{
    private static readonly string[] Locales = ["auto", "en", "fr", "de"];
    private static readonly string[] Methods = ["card", "bancontact", "ideal", "link", "eps", "twint"];

    public JsonObject Create(ApiCall call)
    {
        if (call.Text("mode") is not "payment") throw ApiError.Wrong("mode", "This stand-in takes payments only.");
        if (call.Body["payment_method_types"] is not null)
            throw ApiError.Wrong("payment_method_types", "Received unknown parameter: payment_method_types");
        RequireActive(call.Account);

        var item = (call.Body["line_items"] as JsonArray)?.OfType<JsonObject>().SingleOrDefault() ?? throw ApiError.Missing("line_items");
        var price = item["price_data"] as JsonObject ?? throw ApiError.Missing("line_items[0][price_data]");
        if (price["product_data"]?["name"] is null) throw ApiError.Missing("line_items[0][price_data][product_data][name]");
        var amount = Amount(price["unit_amount"]?.ToString()) * Amount(item["quantity"]?.ToString());
        var now = clock.GetUtcNow();
        var id = World.NewId("cs_test");
        var session = new JsonObject
        {
            ["id"] = id,
            ["object"] = "checkout.session",
            ["amount_subtotal"] = amount,
            ["amount_total"] = amount,
            ["cancel_url"] = call.Text("cancel_url"),
            ["client_reference_id"] = call.Text("client_reference_id"),
            ["created"] = now.ToUnixTimeSeconds(),
            ["currency"] = price["currency"]?.ToString() ?? throw ApiError.Missing("line_items[0][price_data][currency]"),
            ["expires_at"] = Expiry(call.Text("expires_at"), now),
            ["livemode"] = false,
            ["locale"] = Locale(call.Text("locale")),
            ["metadata"] = call.Body["metadata"]?.DeepClone() ?? new JsonObject(),
            ["mode"] = "payment",
            ["payment_intent"] = null,
            ["payment_method_types"] = MethodTypes(call.Body["allowed_payment_method_types"]),
            ["payment_status"] = "unpaid",
            ["status"] = "open",
            ["success_url"] = call.Text("success_url") ?? throw ApiError.Missing("success_url"),
            ["ui_mode"] = "hosted_page",
            ["url"] = $"{address()}/c/pay/{id}",
            ["x_product"] = price["product_data"]!["name"]!.ToString(),
            ["x_intent_metadata"] = call.Body["payment_intent_data"]?["metadata"]?.DeepClone() ?? new JsonObject(),
        };
        return Shown(world.Put(call.Account, session));
    }

    public JsonObject Retrieve(ApiCall call) => Shown(Expansion.Expand(world, call, Get(call)));

    public JsonObject Expire(ApiCall call)
    {
        var session = Get(call);
        if (session["status"]!.ToString() is not "open")
            throw new ApiError(400, "invalid_request_error", "Only Checkout Sessions with a status in [\"open\"] can be expired.");
        Close(call.Account, session);
        return Shown(session);
    }

    /// <summary>The fields that the API shows.</summary>
    public static JsonObject Shown(JsonObject session)
    {
        var shown = (JsonObject)session.DeepClone();
        foreach (var own in shown.Select(p => p.Key).Where(k => k.StartsWith("x_", StringComparison.Ordinal)).ToList()) shown.Remove(own);
        return shown;
    }

    /// <summary>Closes a session whose time is over.</summary>
    public void Age(string account, JsonObject session)
    {
        if (session["status"]!.ToString() is "open" && session["expires_at"]!.GetValue<long>() <= clock.GetUtcNow().ToUnixTimeSeconds())
            Close(account, session);
    }

    private void Close(string account, JsonObject session)
    {
        session["status"] = "expired";
        session["url"] = null;
        events.Raise(account, "checkout.session.expired", Shown(session));
    }

    private JsonObject Get(ApiCall call)
    {
        var session = world.Find(call.Account, call.Path[3]) ?? throw ApiError.NoSuch("checkout.session", call.Path[3]);
        Age(call.Account, session);
        return session;
    }

    private void RequireActive(string account)
    {
        if (account == World.Platform) return;
        var holder = world.Find(World.Platform, account);
        if (holder?["x_active"]?.GetValue<bool>() is not true)
            throw new ApiError(403, "invalid_request_error",
                $"The account '{account}' does not exist or can't take card payments now.", "account_invalid");
    }

    private static long Amount(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount > 0
            ? amount
            : throw ApiError.Wrong("line_items[0][price_data][unit_amount]", "Invalid integer or not positive.");

    private static long Expiry(string? text, DateTimeOffset now)
    {
        if (text is null) return now.AddHours(24).ToUnixTimeSeconds();
        var at = long.Parse(text, CultureInfo.InvariantCulture);
        var ahead = TimeSpan.FromSeconds(at - now.ToUnixTimeSeconds());
        return ahead < TimeSpan.FromMinutes(30) || ahead > TimeSpan.FromHours(24)
            ? throw ApiError.Wrong("expires_at", "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.")
            : at;
    }

    private static string Locale(string? locale) =>
        Locales.Contains(locale ?? "auto") ? locale ?? "auto" : throw ApiError.Wrong("locale", $"Invalid locale: {locale}");

    private static JsonArray MethodTypes(JsonNode? allowed)
    {
        var types = (allowed as JsonArray)?.Select(t => t!.ToString()).ToList() ?? ["card"];
        if (types.Find(t => !Methods.Contains(t)) is { } unknown)
            throw ApiError.Wrong("allowed_payment_method_types", $"Invalid allowed_payment_method_types: {unknown}");
        return new([.. types.Select(t => JsonValue.Create(t))]);
    }
}

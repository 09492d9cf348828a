using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Helpnet.StripeStandIn;

/// <summary>The door of the API: who calls, which version, whether the key is known; then the call itself.</summary>
internal sealed class Api(StandInOptions options, World world, Sessions sessions, Payments payments, Refunds refunds, Accounts accounts)
{
    private const int LongestBody = 64 * 1024;

    public ConcurrentQueue<RecordedRequest> Requests { get; } = new();

    public Faults Faults { get; } = new();

    public async Task Answer(HttpContext http)
    {
        http.Response.Headers["Request-Id"] = World.NewId("req");
        var body = await ReadBody(http.Request);
        var fault = Faults.Take();
        if (fault is Fault.Hang) await Forever(http.RequestAborted);
        if (fault is Fault.Disconnect) { http.Abort(); return; }
        var (status, answer) = Turned(fault) is { } error ? (error.Status, error.Body()) : Locked(http, body, fault);
        if (fault is Fault.LoseAnswer) { http.Abort(); return; }

        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
    }

    private static ApiError? Turned(Fault? fault) => fault switch
    {
        Fault.TooManyRequests => new(429, "invalid_request_error", "Too many requests.", "rate_limit"),
        Fault.NoPermission => new(403, "invalid_request_error", "The provided key does not have the required permissions for this endpoint."),
        _ => null,
    };

    private (int Status, JsonObject Body) Locked(HttpContext http, string body, Fault? fault)
    {
        try
        {
            CheckCaller(http.Request);
            var call = Parse(http.Request, body);
            var key = (string?)http.Request.Headers["Idempotency-Key"];
            Requests.Enqueue(new(call.Method, http.Request.Path, call.Account, key, call.Body.ToJsonString(), call.Query.ToJsonString()));
            lock (world.Gate) return call.Method == "POST" && key is not null ? Once(http, call, key, body, fault) : Run(call, fault);
        }
        catch (ApiError error)
        {
            return (error.Status, error.Body());
        }
    }

    /// <summary>The first answer of a key is the answer, a failure of the server too.</summary>
    private (int, JsonObject) Once(HttpContext http, ApiCall call, string key, string body, Fault? fault)
    {
        var print = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{string.Join('/', call.Path)}\n{body}")));
        if (world.Replay(call.Account, key) is { } first)
        {
            if (first["print"]!.ToString() != print)
                throw new ApiError(400, "idempotency_error",
                    "Keys for idempotent requests can only be used with the same parameters they were first used with.");
            http.Response.Headers["Idempotent-Replayed"] = "true";
            return (first["status"]!.GetValue<int>(), (JsonObject)first["body"]!.DeepClone());
        }
        var (status, answer) = Run(call, fault);
        world.Remember(call.Account, key, new() { ["print"] = print, ["status"] = status, ["body"] = answer.DeepClone() });
        world.Save();
        return (status, answer);
    }

    private (int Status, JsonObject Body) Run(ApiCall call, Fault? fault)
    {
        if (fault is Fault.ServerError) return (500, new ApiError(500, "api_error", "An unknown error occurred.").Body());
        try
        {
            payments.Settle();
            var answer = (JsonObject)Route(call).DeepClone();
            if (call.Method == "POST") world.Save();
            return (200, answer);
        }
        catch (ApiError error)
        {
            return (error.Status, error.Body());
        }
    }

    private JsonObject Route(ApiCall call) => (call.Method, call.Path) switch
    {
        ("POST", ["v1", "checkout", "sessions"]) => sessions.Create(call),
        ("GET", ["v1", "checkout", "sessions"]) => Listing.Of(world.All(call.Account, "checkout.session"), "/v1/checkout/sessions"),
        ("GET", ["v1", "checkout", "sessions", _]) => sessions.Retrieve(call),
        ("POST", ["v1", "checkout", "sessions", _, "expire"]) => sessions.Expire(call),
        ("GET", ["v1", "payment_intents", var id]) => Expansion.Read(world, call, id, "payment_intent"),
        ("GET", ["v1", "charges", var id]) => Expansion.Read(world, call, id, "charge"),
        ("POST", ["v1", "refunds"]) => refunds.Create(call),
        ("GET", ["v1", "refunds"]) => refunds.List(call),
        ("GET", ["v1", "refunds", var id]) => Expansion.Read(world, call, id, "refund"),
        ("GET", ["v1", "events"]) => Listing.Of(world.All(call.Account, "event"), "/v1/events"),
        ("POST", ["v2", "core", "accounts"]) => accounts.Create(call),
        ("GET", ["v2", "core", "accounts", _]) => accounts.Retrieve(call),
        ("POST", ["v2", "core", "account_links"]) => accounts.CreateLink(call),
        _ => throw new ApiError(404, "invalid_request_error", $"Unrecognized request URL ({call.Method}: /{string.Join('/', call.Path)})."),
    };

    private void CheckCaller(HttpRequest request)
    {
        if (request.Headers.Authorization != $"Bearer {options.ApiKey}")
            throw new ApiError(401, "invalid_request_error", "Invalid API Key provided.");
        if (request.Headers["Stripe-Version"] != Events.ApiVersion)
            throw new ApiError(400, "invalid_request_error", $"This stand-in speaks version {Events.ApiVersion} only.");
        if (AccountOf(request) is { Length: > 0 } id && (world.Find(World.Platform, id) is not { } account || Accounts.IsTakenAway(account)))
            throw ApiError.NoAccess(id);
    }

    private static string AccountOf(HttpRequest request) =>
        (string?)request.Headers["Stripe-Account"] ?? (string?)request.Headers["Stripe-Context"] ?? World.Platform;

    private static ApiCall Parse(HttpRequest request, string body)
    {
        var path = request.Path.Value!.Trim('/').Split('/');
        try
        {
            var json = body.Length == 0 ? [] : path[0] == "v2" ? JsonNode.Parse(body)!.AsObject() : FormBody.Parse(body);
            return new(request.Method, path, AccountOf(request), FormBody.Parse(request.QueryString.Value?.TrimStart('?') ?? ""), json);
        }
        catch (JsonException)
        {
            throw new ApiError(400, "invalid_request_error", "The body is not valid JSON.");
        }
    }

    private static async Task<string> ReadBody(HttpRequest request)
    {
        if (request.ContentLength > LongestBody) return "";
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    }

    private static async Task Forever(CancellationToken gone)
    {
        var never = new TaskCompletionSource();
        await using var registration = gone.Register(() => never.TrySetCanceled(gone));
        await never.Task;
    }
}

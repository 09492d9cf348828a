using System.Text.Json.Nodes;

namespace Helpnet.StripeStandIn;

/// <summary>An error answer.</summary>
internal sealed class ApiError(int status, string type, string message, string? code = null, string? param = null) : Exception(message)
{
    public int Status { get; } = status;

    public JsonObject Body()
    {
        var error = new JsonObject { ["type"] = type, ["message"] = Message };
        if (code is not null) error["code"] = code;
        if (param is not null) error["param"] = param;
        return new() { ["error"] = error };
    }

    public static ApiError Missing(string param) =>
        new(400, "invalid_request_error", $"Missing required param: {param}.", "parameter_missing", param);

    public static ApiError Wrong(string param, string message) => new(400, "invalid_request_error", message, "parameter_invalid", param);

    public static ApiError NoAccess(string account) =>
        new(403, "invalid_request_error", $"The provided key does not have access to account '{account}'.", "account_invalid");

    public static ApiError NoSuch(string what, string id) => new(404, "invalid_request_error", $"No such {what}: '{id}'", "resource_missing", "id");
}

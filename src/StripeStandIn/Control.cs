using Microsoft.AspNetCore.Http;

namespace Helpnet.StripeStandIn;

/// <summary>The switches over HTTP, for a stand-in in another process: POST /_control/WHAT/VALUE.</summary>
internal static class Control
{
    public static void Answer(HttpContext http, StandInServer server, string[] path)
    {
        http.Response.StatusCode = HttpMethods.IsPost(http.Request.Method) && Switch(server, path)
            ? StatusCodes.Status204NoContent
            : StatusCodes.Status404NotFound;
    }

    private static bool Switch(StandInServer server, string[] path)
    {
        switch (path)
        {
            case ["next", var name] when Enum.TryParse<Fault>(name, ignoreCase: true, out var fault): server.Faults.Next(fault); return true;
            case ["always", var name] when Enum.TryParse<Fault>(name, ignoreCase: true, out var fault): server.Faults.Always = fault; return true;
            case ["heal"]: server.Faults.Clear(); return true;
            case ["settle"]: server.SettleLatePayments(); return true;
            case ["release"]: server.ReleaseWebhooks(); return true;
            case ["webhooks", "duplicate", var times] when int.TryParse(times, out var n): server.Webhooks.Duplicates = n; return true;
            case ["webhooks", "reorder", var on]: server.Webhooks.Reorder = on == "on"; return true;
            case ["webhooks", "delay", var on]: server.Webhooks.Delay = on == "on"; return true;
            case ["webhooks", "drop", var on]: server.Webhooks.Drop = on == "on"; return true;
            case ["webhooks", "mis-sign", var on]: server.Webhooks.MisSign = on == "on"; return true;
            case ["refunds", var account, var on]: server.RefuseRefunds(account, on == "refuse"); return true;
            case ["accounts", var account, "restrict"]: server.Restrict(account); return true;
            case ["accounts", var account, "deauthorise"]: server.Deauthorise(account); return true;
            case ["balance", var account, "empty"]: server.EmptyBalance(account); return true;
            case ["balance", var account, "full"]: server.SettleRefunds(account, well: true); return true;
            case ["balance", var account, "fail"]: server.SettleRefunds(account, well: false); return true;
            default: return false;
        }
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Helpnet.StripeStandIn;

/// <summary>Refunds of the API. An account without balance leaves them pending until it has some.</summary>
internal sealed class Refunds(World world, Events events, TimeProvider clock)
{
    private readonly HashSet<string> withoutBalance = [];
    private readonly HashSet<string> refusing = [];

    public JsonObject Create(ApiCall call)
    {
        var intentId = call.Text("payment_intent") ?? throw ApiError.Missing("payment_intent");
        var intent = world.Find(call.Account, intentId) ?? throw ApiError.NoSuch("payment_intent", intentId);
        if (call.Body["refund_application_fee"] is not null)
            throw ApiError.Wrong("refund_application_fee", "There is no application fee to refund.");
        if (intent["latest_charge"]?.ToString() is not { } chargeId)
            throw new ApiError(400, "invalid_request_error", "This PaymentIntent does not have a successful charge to refund.");

        var charge = world.Find(call.Account, chargeId)!;
        if (refusing.Contains(call.Account)) throw new ApiError(400, "invalid_request_error", $"Charge {chargeId} has been disputed.", "charge_disputed");
        var left = charge["amount"]!.GetValue<long>() - charge["amount_refunded"]!.GetValue<long>();
        if (left == 0) throw new ApiError(400, "invalid_request_error", $"Charge {chargeId} has already been refunded.", "charge_already_refunded");
        var amount = call.Text("amount") is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : left;
        if (amount <= 0 || amount > left) throw ApiError.Wrong("amount", "Refund amount is greater than unrefunded amount on charge.");

        var refund = world.Put(call.Account, new()
        {
            ["id"] = World.NewId("re"),
            ["object"] = "refund",
            ["amount"] = amount,
            ["charge"] = chargeId,
            ["created"] = clock.GetUtcNow().ToUnixTimeSeconds(),
            ["currency"] = intent["currency"]!.ToString(),
            ["metadata"] = call.Body["metadata"]?.DeepClone() ?? new JsonObject(),
            ["payment_intent"] = intentId,
            ["status"] = withoutBalance.Contains(call.Account) ? "pending" : "succeeded",
        });
        charge["amount_refunded"] = charge["amount_refunded"]!.GetValue<long>() + amount;
        charge["refunded"] = charge["amount_refunded"]!.GetValue<long>() == charge["amount"]!.GetValue<long>();
        events.Raise(call.Account, "refund.created", refund);
        events.Raise(call.Account, "charge.refunded", charge);
        return refund;
    }

    public JsonObject List(ApiCall call) => Listing.Of(world.All(call.Account, "refund")
        .Where(r => call.Query["payment_intent"] is not { } intent || r["payment_intent"]!.ToString() == intent.ToString()), "/v1/refunds");

    /// <summary>From now on refunds of the account stay pending.</summary>
    public void EmptyBalance(string account) => withoutBalance.Add(account);

    /// <summary>Whether the account's charges are disputed, so that none can be refunded.</summary>
    public void Refuse(string account, bool on)
    {
        if (on) refusing.Add(account);
        else refusing.Remove(account);
    }

    /// <summary>Pending refunds of the account arrive, or fail.</summary>
    public void Settle(string account, bool well)
    {
        withoutBalance.Remove(account);
        foreach (var refund in world.All(account, "refund").Where(r => r["status"]!.ToString() is "pending").ToList())
        {
            if (!well)
            {
                Fail(account, refund);
                continue;
            }
            refund["status"] = "succeeded";
            events.Raise(account, "refund.updated", refund);
        }
        world.Save();
    }

    /// <summary>The bank sends back what had arrived already.</summary>
    public void Return(string account)
    {
        foreach (var refund in world.All(account, "refund").Where(r => r["status"]!.ToString() is "succeeded").ToList()) Fail(account, refund);
        world.Save();
    }

    private void Fail(string account, JsonObject refund)
    {
        refund["status"] = "failed";
        var charge = world.Find(account, refund["charge"]!.ToString())!;
        charge["amount_refunded"] = charge["amount_refunded"]!.GetValue<long>() - refund["amount"]!.GetValue<long>();
        charge["refunded"] = false;
        events.Raise(account, "refund.failed", refund);
    }
}

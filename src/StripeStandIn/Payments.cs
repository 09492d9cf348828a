using System.Text.Json.Nodes;

namespace Helpnet.StripeStandIn;

/// <summary>What the pay page does to a session: the payment intent and its charge come to be.</summary>
internal sealed class Payments(World world, Events events, TimeProvider clock, TimeSpan lateBy)
{
    /// <returns>Whether the session is complete now; false when the card was declined.</returns>
    public bool Pay(string account, JsonObject session, CardFate fate)
    {
        if (session["status"]!.ToString() is not "open") return true;
        if (fate is CardFate.Declined) return false;

        var late = fate is CardFate.PaysLate or CardFate.FailsLate;
        var intent = Intent(account, session);
        session["payment_intent"] = intent["id"]!.ToString();
        session["status"] = "complete";
        session["url"] = null;
        if (late)
        {
            intent["status"] = "processing";
            session["x_settles_at"] = (clock.GetUtcNow() + lateBy).ToUnixTimeMilliseconds();
            session["x_settles_well"] = fate is CardFate.PaysLate;
            events.Raise(account, "checkout.session.completed", Sessions.Shown(session));
        }
        else
        {
            Charge(account, session, intent);
            events.Raise(account, "checkout.session.completed", Sessions.Shown(session));
            events.Raise(account, "payment_intent.succeeded", intent);
        }
        world.Save();
        return true;
    }

    /// <summary>Lets late cards answer whose time has come, or all of them.</summary>
    public void Settle(bool all = false)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var (account, session) in world.AllEverywhere("checkout.session").ToList())
        {
            if (session["x_settles_at"]?.GetValue<long>() is not { } at || at > now && !all) continue;
            session.Remove("x_settles_at");
            var intent = world.Find(account, session["payment_intent"]!.ToString())!;
            if (session["x_settles_well"]!.GetValue<bool>())
            {
                Charge(account, session, intent);
                events.Raise(account, "checkout.session.async_payment_succeeded", Sessions.Shown(session));
            }
            else
            {
                intent["status"] = "requires_payment_method";
                events.Raise(account, "checkout.session.async_payment_failed", Sessions.Shown(session));
            }
            world.Save();
        }
    }

    private JsonObject Intent(string account, JsonObject session) => world.Put(account, new()
    {
        ["id"] = World.NewId("pi"),
        ["object"] = "payment_intent",
        ["amount"] = session["amount_total"]!.DeepClone(),
        ["amount_received"] = 0L,
        ["created"] = clock.GetUtcNow().ToUnixTimeSeconds(),
        ["currency"] = session["currency"]!.ToString(),
        ["latest_charge"] = null,
        ["livemode"] = false,
        ["metadata"] = session["x_intent_metadata"]!.DeepClone(),
        ["status"] = "requires_payment_method",
    });

    private void Charge(string account, JsonObject session, JsonObject intent)
    {
        var charge = world.Put(account, new()
        {
            ["id"] = World.NewId("ch"),
            ["object"] = "charge",
            ["amount"] = intent["amount"]!.DeepClone(),
            ["amount_refunded"] = 0L,
            ["created"] = clock.GetUtcNow().ToUnixTimeSeconds(),
            ["currency"] = intent["currency"]!.ToString(),
            ["livemode"] = false,
            ["metadata"] = intent["metadata"]!.DeepClone(),
            ["paid"] = true,
            ["payment_intent"] = intent["id"]!.ToString(),
            ["refunded"] = false,
            ["status"] = "succeeded",
        });
        intent["status"] = "succeeded";
        intent["amount_received"] = intent["amount"]!.DeepClone();
        intent["latest_charge"] = charge["id"]!.ToString();
        session["payment_status"] = "paid";
    }
}

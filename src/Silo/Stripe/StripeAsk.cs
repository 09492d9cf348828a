using System.Net;
using System.Text.Json;
using Helpnet.Grains.Payments;
using Stripe;

namespace Helpnet.Silo.Stripe;

/// <summary>Puts one question with a time limit, and tells silence from a "no".</summary>
internal static class StripeAsk
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Asks; a "no" of the provider goes to <paramref name="refused"/>, silence is thrown.</summary>
    /// <exception cref="GatewayUnavailable">No usable answer.</exception>
    public static async Task<T> Once<T>(Func<CancellationToken, Task<T>> ask, Func<StripeException, T> refused, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            return await ask(limit.Token);
        }
        catch (StripeException e) when (IsRefusal(e))
        {
            return refused(e);
        }
        catch (StripeException e)
        {
            // What the provider failed at it repeats for the same key.
            throw new GatewayUnavailable(e.HttpStatusCode >= HttpStatusCode.InternalServerError, e);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException or JsonException)
        {
            throw new GatewayUnavailable(keySpent: false, e);
        }
    }

    /// <summary>A 403 of another kind is about our own key, and says nothing of what was asked.</summary>
    private static bool IsRefusal(StripeException e) =>
        e.HttpStatusCode is HttpStatusCode.BadRequest or HttpStatusCode.PaymentRequired or HttpStatusCode.NotFound || IsShut(e);

    /// <summary>The account does not let us in: it was disconnected, or there is none.</summary>
    public static bool IsShut(StripeException e) => e.HttpStatusCode is HttpStatusCode.Forbidden && e.StripeError?.Code is "account_invalid";
}

using System.Runtime.InteropServices;
using Helpnet.Grains.Payments;

namespace Helpnet.Frontend.Webhooks;

/// <summary>Takes the payment provider's messages and hands them on untouched: whether they are genuine is for the silo to say.</summary>
internal static class PaymentWebhook
{
    public const string Path = "/webhooks/payments";

    private const int MostBytes = 256 * 1024;

    public static void MapPaymentWebhook(this IEndpointRouteBuilder routes) => routes.MapPost(Path, Receive).DisableAntiforgery().AllowAnonymous();

    private static async Task<IResult> Receive(HttpRequest request, IGrainFactory grains, CancellationToken ct)
    {
        if (await ReadBody(request, ct) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var signature = request.Headers["Stripe-Signature"].ToString();
        var receipt = await grains.GetGrain<IWebhooksGrain>(0).Receive(ImmutableCollectionsMarshal.AsImmutableArray(body), signature);
        return receipt is WebhookReceipt.Forged ? Results.BadRequest() : Results.Ok();
    }

    private static async Task<byte[]?> ReadBody(HttpRequest request, CancellationToken ct)
    {
        using var body = new MemoryStream();
        var part = new byte[8192];
        while (await request.Body.ReadAsync(part, ct) is var read and > 0)
        {
            if (body.Length + read > MostBytes) return null;
            body.Write(part, 0, read);
        }
        return body.ToArray();
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Orleans.Concurrency;

namespace Helpnet.Grains.Payments;

[StatelessWorker, GrainType("webhooks")]
internal sealed class WebhooksGrain(IWebhookVerifier verifier, IWebhookInbox inbox, TimeProvider clock) : Grain, IWebhooksGrain
{
    public async Task<WebhookReceipt> Receive(ImmutableArray<byte> body, string signature)
    {
        var now = clock.GetUtcNow();
        if (verifier.Verify(ImmutableCollectionsMarshal.AsArray(body), signature, now) is not { } news) return WebhookReceipt.Forged;
        if (news.Kind is WebhookKind.Other) return WebhookReceipt.NotOurs;

        var shard = WebhookShards.Of(news);
        var desk = GrainFactory.GetGrain<IWebhookDesk>(shard);
        // The wake-up first: a row that nobody is woken for would be lost.
        await desk.Expect();
        if (await inbox.Put(shard, news, now, CancellationToken.None)) await desk.Begin();
        return WebhookReceipt.Kept;
    }
}

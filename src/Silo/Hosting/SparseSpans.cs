using System.Diagnostics;
using System.Collections.Frozen;
using OpenTelemetry;

namespace Helpnet.Silo.Hosting;

/// <summary>
/// Leaves in a span what was called and how it ended. Keys of grains, paths, queries and messages of exceptions go: put together over a day they are a
/// person's story, whoever may read the traces. What a later version of a library adds stays out until somebody has looked at it.
/// </summary>
internal sealed class SparseSpans : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        "rpc.system", "rpc.system.name", "rpc.method", "orleans.rpc.service", "exception.type", "error.type",
        "http.request.method", "http.response.status_code", "http.route", "network.protocol.version", "url.scheme", "server.address", "server.port");

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToList())
            if (!Kept.Contains(name)) data.SetTag(name, null);
        data.SetStatus(data.Status);
    }
}

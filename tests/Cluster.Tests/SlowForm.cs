using System.Net;
using Helpnet.Load.Web;

namespace Helpnet.Cluster.Tests;

/// <summary>A filled booking form on a slow line: it takes six seconds to arrive.</summary>
internal sealed class SlowForm : HttpContent
{
    private const int Pieces = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] body;

    public SlowForm(BookingForm form)
    {
        // Long enough that the server does not take so slow a sender for an attacker.
        using var whole = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", form.Page.Field("__RequestVerificationToken")), new("Appointment", $"{form.Appointment}"), new("Price", form.Price), new("Currency", form.Currency),
            new("Zone", "Europe/Zurich"), new("Padding", new string('x', 600 * Pieces)),
        ]);
        using var bytes = new MemoryStream();
        whole.CopyTo(bytes, null, CancellationToken.None);
        body = bytes.ToArray();
        Headers.ContentType = whole.Headers.ContentType;
    }

    /// <summary>Ends when the first piece is on its way.</summary>
    public Task Begun => begun.Task;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using var pause = new PeriodicTimer(Pause);
        foreach (var piece in body.Chunk(body.Length / Pieces + 1))
        {
            await stream.WriteAsync(piece);
            await stream.FlushAsync();
            begun.TrySetResult();
            await pause.WaitForNextTickAsync();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}

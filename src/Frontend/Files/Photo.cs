using Helpnet.Grains;
using Helpnet.Grains.Files;
using SkiaSharp;

namespace Helpnet.Frontend.Files;

/// <summary>
/// Makes of whatever picture somebody sends a small square one that says nothing but what it shows: it is drawn anew, so that place, time and
/// device that a camera writes into its files do not come along.
/// </summary>
public static class Photo
{
    /// <summary>Length of each side, in points.</summary>
    public const int Side = 512;

    /// <summary>The longest file that is opened, in bytes.</summary>
    public const int Longest = 8 * 1024 * 1024;

    private const long MostPoints = 50_000_000;
    private const int Quality = 88;

    /// <summary>An opened picture can take 200 MB, so they are opened one after the other.</summary>
    private static readonly SemaphoreSlim Desk = new(1);

    /// <summary>The middle of the picture as a JPEG, upright; or why it is not taken.</summary>
    public static async Task<Outcome<byte[]>> Square(IFormFile form, CancellationToken ct)
    {
        if (form.Length > Longest) return RefusalCode.FileTooLarge;
        var bytes = new byte[form.Length];
        await using (var stream = form.OpenReadStream()) await stream.ReadExactlyAsync(bytes, ct);
        if (FileTypes.Of(bytes) is not ("image/jpeg" or "image/png" or "image/webp")) return RefusalCode.FileNotAccepted;

        await Desk.WaitAsync(ct);
        try
        {
            return Square(bytes);
        }
        finally
        {
            Desk.Release();
        }
    }

    private static Outcome<byte[]> Square(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        // Its head says how large it is, before a point of it is unpacked.
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > MostPoints) return RefusalCode.PictureUnreadable;

        var size = codec.GetScaledDimensions(Math.Min(1f, 2f * Side / Math.Min(codec.Info.Width, codec.Info.Height)));
        using var opened = new SKBitmap(Points(size, SKAlphaType.Premul));
        if (codec.GetPixels(opened.Info, opened.GetPixels()) is not SKCodecResult.Success) return RefusalCode.PictureUnreadable;
        return Drawn(opened, codec.EncodedOrigin);
    }

    private static byte[] Drawn(SKBitmap opened, SKEncodedOrigin origin)
    {
        using var surface = SKSurface.Create(Points(new(Side, Side), SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        Turn(canvas, origin);
        var side = Math.Min(opened.Width, opened.Height);
        var middle = SKRect.Create((opened.Width - side) / 2f, (opened.Height - side) / 2f, side, side);
        using var image = SKImage.FromBitmap(opened);
        canvas.DrawImage(image, middle, SKRect.Create(Side, Side), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var square = surface.Snapshot();
        using var jpeg = square.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return jpeg.ToArray();
    }

    private static SKImageInfo Points(SKSizeI size, SKAlphaType alpha) =>
        new(size.Width, size.Height, SKColorType.Rgba8888, alpha, SKColorSpace.CreateSrgb());

    /// <summary>A camera held upright writes the picture as it lies on its sensor, and beside it how it is to be turned.</summary>
    private static void Turn(SKCanvas canvas, SKEncodedOrigin origin)
    {
        var (degrees, mirrored) = origin switch
        {
            SKEncodedOrigin.TopRight => (0, true),
            SKEncodedOrigin.BottomRight => (180, false),
            SKEncodedOrigin.BottomLeft => (180, true),
            SKEncodedOrigin.LeftTop => (270, true),
            SKEncodedOrigin.RightTop => (90, false),
            SKEncodedOrigin.RightBottom => (90, true),
            SKEncodedOrigin.LeftBottom => (270, false),
            _ => (0, false),
        };
        canvas.RotateDegrees(degrees, Side / 2f, Side / 2f);
        if (mirrored) canvas.Scale(-1, 1, Side / 2f, Side / 2f);
    }
}

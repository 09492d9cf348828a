using System.Text;
using Helpnet.Frontend.Files;
using Helpnet.Grains;
using Helpnet.Testing.Builders;
using Microsoft.AspNetCore.Http;
using SkiaSharp;

namespace Helpnet.Frontend.Tests.Files;

public sealed class PhotoTests
{
    [Fact]
    public async Task Where_a_picture_was_taken_is_gone()
    {
        var taken = APhoto.WithPlace(Picture(1200, 800, SKEncodedImageFormat.Jpeg));
        Assert.Contains(APhoto.Place, Encoding.ASCII.GetString(taken));

        var photo = Encoding.ASCII.GetString((await Square(taken)).Value);

        Assert.DoesNotContain("Exif", photo);
        Assert.DoesNotContain(APhoto.Place, photo);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_picture_becomes_a_small_square_jpeg(SKEncodedImageFormat format)
    {
        var photo = (await Square(Picture(1600, 900, format))).Value;

        using var codec = SKCodec.Create(new MemoryStream(photo));
        Assert.Equal((SKEncodedImageFormat.Jpeg, Photo.Side, Photo.Side), (codec.EncodedFormat, codec.Info.Width, codec.Info.Height));
        Assert.InRange(photo.Length, 1, 200 * 1024);
    }

    // The picture is red on its left. How a camera says it is to be turned decides where red ends up.
    [Theory]
    [InlineData(1, 0.1f, 0.5f)]
    [InlineData(2, 0.9f, 0.5f)]
    [InlineData(3, 0.9f, 0.5f)]
    [InlineData(4, 0.1f, 0.5f)]
    [InlineData(5, 0.5f, 0.1f)]
    [InlineData(6, 0.5f, 0.1f)]
    [InlineData(7, 0.5f, 0.9f)]
    [InlineData(8, 0.5f, 0.9f)]
    public async Task A_picture_stands_upright_whichever_way_the_camera_was_held(ushort orientation, float x, float y)
    {
        var photo = (await Square(APhoto.WithPlace(Picture(900, 900, SKEncodedImageFormat.Jpeg), orientation))).Value;

        using var shown = SKBitmap.Decode(photo);
        var there = shown.GetPixel((int)(x * Photo.Side), (int)(y * Photo.Side));
        var opposite = shown.GetPixel((int)((1 - x) * Photo.Side), (int)((1 - y) * Photo.Side));
        Assert.True(there.Red > 200 && there.Blue < 60, $"{there} at {x}, {y}");
        Assert.True(opposite.Blue > 200 && opposite.Red < 60, $"{opposite} opposite");
    }

    [Fact]
    public async Task A_text_and_a_drawing_are_no_pictures_whatever_they_are_called()
    {
        Assert.Equal(RefusalCode.FileNotAccepted, (await Square(AFile.Text(5_000))).Refusal?.Code);
        Assert.Equal(RefusalCode.FileNotAccepted, (await Square("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray())).Refusal?.Code);
        Assert.Equal(RefusalCode.FileNotAccepted, (await Square(AFile.Pdf())).Refusal?.Code);
    }

    [Fact]
    public async Task A_small_file_of_four_hundred_million_points_is_not_unpacked()
    {
        var bomb = APhoto.Bomb(20_000, 20_000);
        Assert.InRange(bomb.Length, 1, Photo.Longest);
        Assert.Null((await Square(APhoto.Bomb(200, 200))).Refusal);

        var answer = await Square(bomb);

        Assert.Equal(RefusalCode.PictureUnreadable, answer.Refusal?.Code);
    }

    [Fact]
    public async Task A_file_that_ends_in_the_middle_is_not_shown_half()
    {
        var whole = Picture(1200, 800, SKEncodedImageFormat.Jpeg);

        Assert.Equal(RefusalCode.PictureUnreadable, (await Square(whole[..(whole.Length / 2)])).Refusal?.Code);
        Assert.Equal(RefusalCode.PictureUnreadable, (await Square(AFile.Png())).Refusal?.Code);
    }

    [Fact]
    public async Task Ten_megabytes_are_too_large_and_none_is_no_picture()
    {
        Assert.Equal(RefusalCode.FileTooLarge, (await Square(AFile.Png(10 * 1024 * 1024))).Refusal?.Code);
        Assert.Equal(RefusalCode.FileNotAccepted, (await Square([])).Refusal?.Code);
    }

    private static Task<Outcome<byte[]>> Square(byte[] bytes) =>
        Photo.Square(new FormFile(new MemoryStream(bytes), 0, bytes.Length, "Picture", "me.jpg"), TestContext.Current.CancellationToken);

    private static byte[] Picture(int width, int height, SKEncodedImageFormat format)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        surface.Canvas.DrawRect(0, 0, width / 2f, height, red);
        using var image = surface.Snapshot();
        using var data = image.Encode(format, 90);
        return data.ToArray();
    }
}

using System.Text;
using Helpnet.Frontend.Files;
using Helpnet.Testing.Builders;

namespace Helpnet.Frontend.Tests.Files;

public sealed class PlainVideoTests
{
    [Fact]
    public async Task A_video_no_longer_says_where_it_was_taken_and_nothing_in_it_has_moved()
    {
        var video = AVideo.ThatTells();

        var plain = (await Plain(video))!;

        Assert.DoesNotContain(AVideo.Place, Encoding.Latin1.GetString(plain), StringComparison.Ordinal);
        Assert.Equal(video.Length, plain.Length);
        Assert.Equal(Encoding.Latin1.GetString(video).IndexOf("mvhd", StringComparison.Ordinal), Encoding.Latin1.GetString(plain).IndexOf("mvhd", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_no_film_in_it_is_no_video() => Assert.Null(await Plain([.. AVideo.Box("ftyp", "isom"u8.ToArray()), .. AVideo.Box("mdat", new byte[9])]));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(0x7FFFFFFF)]
    public async Task A_box_that_is_longer_than_the_video_or_shorter_than_its_own_head_is_no_box(int size)
    {
        var video = AVideo.ThatTells();
        var at = Encoding.Latin1.GetString(video).IndexOf("tkhd", StringComparison.Ordinal) - 4;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(video.AsSpan(at), size == 0 ? 1 : size);

        Assert.Null(await Plain(video));
    }

    [Fact]
    public async Task Boxes_without_end_are_not_looked_through() =>
        Assert.Null(await Plain([.. Enumerable.Repeat(AVideo.Box("free", []), 20_000).SelectMany(box => box), .. AVideo.ThatTells()]));

    [Fact]
    public async Task A_video_that_is_broken_off_leaves_no_file_behind()
    {
        var file = Path.GetTempFileName();
        using var given = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PlainVideo.Of(new MemoryStream(AVideo.ThatTells()), GiveUp, given.Token));

        Assert.False(File.Exists(file));

        string GiveUp()
        {
            given.Cancel();
            return file;
        }
    }

    private static async Task<byte[]?> Plain(byte[] video)
    {
        await using var plain = await PlainVideo.Of(new MemoryStream(video), TestContext.Current.CancellationToken);
        if (plain is null) return null;
        var bytes = new byte[plain.Length];
        await plain.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        return bytes;
    }
}

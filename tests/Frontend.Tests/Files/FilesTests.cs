using System.Net;
using Helpnet.Grains;
using Helpnet.Grains.Files;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;

namespace Helpnet.Frontend.Tests.Files;

public sealed class FilesTests(FilesHost host) : IClassFixture<FilesHost>
{
    [Fact]
    public async Task A_picture_is_shown_to_anybody_as_what_it_is()
    {
        var picture = AFile.Png(FileParts.Size + 3);
        var id = (await host.Send(People.DrLee, picture, FileKind.PublicPhoto)).Value;

        using var answer = await host.Get(id);

        Assert.Equal(picture, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData(FileParts.Size - 2L, FileParts.Size + 4L)]
    [InlineData(2L * FileParts.Size, null)]
    public async Task A_video_is_played_from_where_somebody_wants_to_see_it(long from, long? to)
    {
        var video = AVideo.ThatTells(2 * FileParts.Size);
        var id = (await host.Send(People.DrLee, video, FileKind.PublicVideo)).Value;

        using var answer = await host.Get(id, range: new(from, to));

        Assert.Equal((HttpStatusCode.PartialContent, "video/mp4"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal(video[(int)from..((int?)to + 1 ?? video.Length)], await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_diploma_is_saved_never_shown_and_not_there_for_strangers()
    {
        var id = (await host.Send(People.DrLee, AFile.Pdf(), FileKind.Diploma)).Value;

        using var own = await host.Get(id, People.DrLee);
        using var administrator = await host.Get(id, People.Ben, Roles.Administrator);
        using var stranger = await host.Get(id, People.DrWeber, Roles.Counsellor);
        using var nobody = await host.Get(id);

        Assert.Equal("attachment", own.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True(own.Headers.CacheControl?.NoStore);
        Assert.Equal(HttpStatusCode.OK, administrator.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task A_file_that_was_never_sent_is_not_there()
    {
        using var answer = await host.Get(Guid.NewGuid());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_text_of_five_megabytes_is_no_picture_and_a_picture_of_five_is_too_large()
    {
        const int five = 5 * 1024 * 1024;

        Assert.Equal(RefusalCode.FileNotAccepted, (await host.Send(People.DrLee, AFile.Text(five), FileKind.PublicPhoto)).Refusal?.Code);
        Assert.Equal(RefusalCode.FileTooLarge, (await host.Send(People.DrLee, AFile.Png(five), FileKind.PublicPhoto)).Refusal?.Code);
        Assert.Equal(RefusalCode.FileNotAccepted, (await host.Send(People.DrLee, [], FileKind.PublicPhoto)).Refusal?.Code);
    }
}

using Helpnet.Grains.Files;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;

namespace Helpnet.Grains.Tests.Files;

public sealed class FileGrainTests
{
    private static readonly Guid Id = new("f0000000-0000-4000-8000-0000000000f1");

    [Fact]
    public async Task A_picture_sent_in_parts_out_of_order_and_twice_is_read_by_anybody_after_a_crash()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.As(People.DrLee);
        var picture = AFile.Png(2 * FileParts.Size + 7);
        var file = helpnet.Grain<IFileGrain>(Id);
        foreach (var _ in new[] { 1, 2 }) Assert.Null(await file.Begin(FileKind.PublicPhoto, "image/png", picture.Length));
        foreach (var part in new[] { 2, 0, 0, 1 }) Assert.Null(await file.Put(part, picture.Part(part)));
        foreach (var _ in new[] { 1, 2 }) Assert.Null(await file.Complete());

        await helpnet.Crash();

        helpnet.As(null);
        file = helpnet.Grain<IFileGrain>(Id);
        byte[] read = [.. (await file.Read(0)).Value, .. (await file.Read(1)).Value, .. (await file.Read(2)).Value];
        Assert.Equal(picture, read);
        Assert.Equal(RefusalCode.NotYours, (await file.Read(3)).Refusal?.Code);
    }

    [Fact]
    public async Task A_file_with_a_part_missing_is_not_complete_and_nobody_else_sees_it()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.As(People.DrLee);
        var picture = AFile.Png(FileParts.Size + 7);
        var file = helpnet.Grain<IFileGrain>(Id);
        await file.Begin(FileKind.PublicPhoto, "image/png", picture.Length);
        await file.Put(0, picture.Part(0));

        Assert.Equal(RefusalCode.StepMissing, (await file.Complete())?.Code);
        Assert.Equal(RefusalCode.NotYours, (await file.Read(0)).Refusal?.Code);
        helpnet.As(People.Ann);
        Assert.Equal(RefusalCode.NotYours, (await file.Info()).Refusal?.Code);
        Assert.Equal(RefusalCode.NotYours, (await file.Put(1, picture.Part(1)))?.Code);
    }

    [Fact]
    public async Task A_complete_file_never_changes()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.As(People.DrLee);
        var file = await Sent(helpnet, AFile.Png(), FileKind.PublicPhoto, "image/png");

        Assert.Equal(RefusalCode.FormUsed, (await file.Put(0, AFile.Png()))?.Code);
    }

    [Fact]
    public async Task A_diploma_is_not_there_for_strangers()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.As(People.DrLee);
        var file = await Sent(helpnet, AFile.Pdf(), FileKind.Diploma, "application/pdf");

        helpnet.As(People.Ann);
        Assert.Equal(RefusalCode.NotYours, (await file.Read(0)).Refusal?.Code);
        helpnet.As(null);
        Assert.Equal(RefusalCode.NotYours, (await file.Info()).Refusal?.Code);
        helpnet.As(People.Ben, Roles.Administrator);
        Assert.Equal(AFile.Pdf(), (await file.Read(0)).Value);
    }

    [Fact]
    public async Task Nobody_sends_a_file_without_being_signed_in()
    {
        await using var helpnet = await HelpnetCluster.Start();

        Assert.Equal(RefusalCode.SignedOut, (await helpnet.Grain<IFileGrain>(Id).Begin(FileKind.PublicPhoto, "image/png", 100))?.Code);
    }

    [Fact]
    public async Task A_file_left_unfinished_for_an_hour_gives_its_room_and_its_rows_back_even_over_a_crash()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.As(People.DrLee);
        await helpnet.Grain<IFileGrain>(Id).Begin(FileKind.PublicPhoto, "image/png", 100);
        await helpnet.Grain<IFileGrain>(Id).Put(0, AFile.Png());
        await helpnet.Crash();
        helpnet.Clock.Advance(FileRules.Patience);
        helpnet.Faults.FailAfter("file");

        await helpnet.Until(async () => await helpnet.Service<IBlobStore>().Length(Id) == 0);

        Assert.Equal(RefusalCode.FormUsed, (await helpnet.Grain<IFileGrain>(Id).Put(0, AFile.Png()))?.Code);
        Assert.Null(await helpnet.Grain<IFileShelfGrain>(People.DrLee).Reserve(Guid.NewGuid(), FileShelfRules.Room));
    }

    [Fact]
    public async Task A_full_account_takes_no_further_file()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.As(People.DrLee);
        await helpnet.Grain<IFileShelfGrain>(People.DrLee).Reserve(Guid.NewGuid(), FileShelfRules.Room - 99);

        Assert.Equal(RefusalCode.StorageFull, (await helpnet.Grain<IFileGrain>(Id).Begin(FileKind.PublicPhoto, "image/png", 100))?.Code);
        Assert.Null(await helpnet.Grain<IFileGrain>(Id).Put(0, AFile.Png()));
        Assert.Equal(RefusalCode.StorageFull, (await helpnet.Grain<IFileGrain>(Id).Complete())?.Code);
    }

    private static async Task<IFileGrain> Sent(HelpnetCluster helpnet, byte[] bytes, FileKind kind, string contentType)
    {
        var file = helpnet.Grain<IFileGrain>(Id);
        await file.Begin(kind, contentType, bytes.Length);
        await file.Put(0, bytes);
        Assert.Null(await file.Complete());
        return file;
    }
}

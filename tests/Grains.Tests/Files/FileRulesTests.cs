using Helpnet.Grains.Files;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Files;

public sealed class FileRulesTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(FileKind.PublicPhoto, "image/png", 5 * Megabyte, RefusalCode.FileTooLarge)]
    [InlineData(FileKind.PublicPhoto, "image/png", 2 * Megabyte + 1, RefusalCode.FileTooLarge)]
    [InlineData(FileKind.PublicPhoto, "image/png", 0, RefusalCode.FileNotAccepted)]
    [InlineData(FileKind.PublicPhoto, "image/png", -1, RefusalCode.FileNotAccepted)]
    [InlineData(FileKind.PublicPhoto, "application/pdf", 100, RefusalCode.FileNotAccepted)]
    [InlineData(FileKind.PublicPhoto, "text/plain", 5 * Megabyte, RefusalCode.FileNotAccepted)]
    [InlineData(FileKind.PublicPhoto, "image/svg+xml", 100, RefusalCode.FileNotAccepted)]
    [InlineData(FileKind.Diploma, "image/webp", 100, RefusalCode.FileNotAccepted)]
    [InlineData(FileKind.Diploma, "application/pdf", 10 * Megabyte + 1, RefusalCode.FileTooLarge)]
    [InlineData((FileKind)7, "image/png", 100, RefusalCode.FileNotAccepted)]
    public void What_is_not_taken_is_refused_before_a_byte_is_sent(FileKind kind, string contentType, long length, RefusalCode why)
    {
        Assert.Equal(why, FileRules.Begin(new(), People.DrLee, kind, contentType, length, Moments.Nine).Refusal?.Code);
    }

    [Theory]
    [InlineData(FileKind.PublicPhoto, "image/webp", 2 * Megabyte)]
    [InlineData(FileKind.Diploma, "application/pdf", 10 * Megabyte)]
    public void A_file_of_just_the_longest_length_is_taken(FileKind kind, string contentType, long length)
    {
        Assert.IsType<FileBegun>(Assert.Single(FileRules.Begin(new(), People.DrLee, kind, contentType, length, Moments.Nine).Events));
    }

    [Fact]
    public void An_id_that_stands_for_a_file_of_somebody_else_is_not_there()
    {
        var file = AFile.Begun(AFile.Png());

        Assert.Equal(RefusalCode.NotYours, FileRules.Begin(file, People.Ann, FileKind.PublicPhoto, "image/png", 100, Moments.Nine).Refusal?.Code);
        Assert.Equal(RefusalCode.NotYours, FileRules.Put(file, People.Ann, 0, AFile.Png(), Moments.Nine)?.Code);
        Assert.Equal(RefusalCode.NotYours, FileRules.Complete(file, People.Ann, 100, Moments.Nine).Refusal?.Code);
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(0, 100)]
    [InlineData(1, FileParts.Size)]
    [InlineData(2, 0)]
    [InlineData(int.MaxValue, 10)]
    public void A_part_of_a_wrong_number_or_length_is_refused(int part, int length)
    {
        var file = AFile.Begun(AFile.Png(FileParts.Size + 10));

        Assert.Equal(RefusalCode.Invalid, FileRules.Put(file, People.DrLee, part, AFile.Png(length < 8 ? 8 : length)[..length], Moments.Nine)?.Code);
    }

    [Fact]
    public void A_text_that_calls_itself_a_picture_is_refused()
    {
        Assert.Equal(RefusalCode.FileNotAccepted, FileRules.Put(AFile.Begun(AFile.Png()), People.DrLee, 0, AFile.Text(100), Moments.Nine)?.Code);
    }

    [Fact]
    public void An_id_brings_one_file_alone()
    {
        var file = AFile.Begun(AFile.Png());

        Assert.Equal(Decision<FileEvent>.Nothing, FileRules.Begin(file, People.DrLee, FileKind.PublicPhoto, "image/png", file.Length, Moments.Nine));
        Assert.Equal(RefusalCode.FormUsed, FileRules.Begin(file, People.DrLee, FileKind.PublicPhoto, "image/png", file.Length + 1, Moments.Nine).Refusal?.Code);
    }

    [Fact]
    public void A_file_that_is_an_hour_old_and_not_complete_has_lapsed()
    {
        var file = AFile.Begun(AFile.Png());

        Assert.Null(FileRules.Put(file, People.DrLee, 0, AFile.Png(), Moments.At(10).AddTicks(-1)));
        Assert.Equal(RefusalCode.FormUsed, FileRules.Begin(file, People.DrLee, FileKind.PublicPhoto, "image/png", file.Length, Moments.At(10)).Refusal?.Code);
        Assert.Equal(RefusalCode.FormUsed, FileRules.Put(file, People.DrLee, 0, AFile.Png(), Moments.At(10))?.Code);
        Assert.Equal(RefusalCode.FormUsed, FileRules.Complete(file, People.DrLee, 100, Moments.At(10)).Refusal?.Code);
    }

    [Fact]
    public void A_diploma_is_seen_by_its_owner_and_administrators_alone()
    {
        var diploma = AFile.Begun(AFile.Pdf(), FileKind.Diploma, "application/pdf").Apply(new FileCompleted());

        Assert.True(FileRules.MaySee(diploma, Someone(People.DrLee, Roles.Counsellor)));
        Assert.True(FileRules.MaySee(diploma, Someone(People.Ben, Roles.Administrator)));
        Assert.False(FileRules.MaySee(diploma, Someone(People.DrWeber, Roles.Counsellor)));
        Assert.False(FileRules.MaySee(diploma, null));
    }

    [Fact]
    public void An_account_has_room_for_a_hundred_megabytes()
    {
        var shelf = new FileShelfState();
        for (var i = 0; i < 10; i++) shelf = shelf.Apply(new FileShelved(Guid.NewGuid(), 10 * Megabyte));

        Assert.Equal(RefusalCode.StorageFull, FileShelfRules.Reserve(shelf, Guid.NewGuid(), 1).Refusal?.Code);
        Assert.Empty(FileShelfRules.Reserve(shelf, shelf.Files.Keys.First(), 10 * Megabyte).Events);
    }

    private static Subject Someone(Guid account, Roles roles) => new(account, roles, Guid.Empty, Moments.At(12));
}

using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Files;
using Helpnet.Grains.Payments;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Grains.Tests.Counsellors;

/// <summary>A practice's picture and papers: what it no longer shows is removed, and nobody but it can have it removed.</summary>
public sealed class FilesOfAPracticeTests
{
    private static readonly Guid First = new("f3000000-0000-4000-8000-000000000001");
    private static readonly Guid Second = new("f3000000-0000-4000-8000-000000000002");

    [Fact]
    public async Task A_picture_that_was_replaced_or_taken_away_can_no_longer_be_read()
    {
        await using var helpnet = await Start();
        helpnet.As(People.DrLee, Roles.Counsellor);
        foreach (var photo in new[] { First, Second })
        {
            await Send(helpnet, photo, FileKind.PublicPhoto, "image/png", AFile.Png());
            Assert.Null(await Own(helpnet).SetPhoto(photo));
        }

        await helpnet.Until(async () => await IsGone(helpnet, First));
        Assert.False(await IsGone(helpnet, Second));
        Assert.Null(await Own(helpnet).SetPhoto(null));
        await helpnet.Until(async () => await IsGone(helpnet, Second));
    }

    [Fact]
    public async Task A_diploma_that_was_taken_back_is_removed_even_when_a_crash_comes_between()
    {
        await using var helpnet = await Start();
        helpnet.As(People.DrLee, Roles.Counsellor);
        await Send(helpnet, First, FileKind.Diploma, "application/pdf", AFile.Pdf());
        var diploma = APractice.Diploma() with { File = First };
        Assert.Null(await Own(helpnet).AddCredential(diploma));
        helpnet.Faults.FailBefore("file");
        Assert.Null(await Own(helpnet).RemoveCredential(diploma.Id));

        await helpnet.Crash();

        await helpnet.Until(async () => await IsGone(helpnet, First));
    }

    [Fact]
    public async Task Somebody_elses_picture_is_not_removed_by_showing_it_and_taking_it_away()
    {
        await using var helpnet = await Start();
        helpnet.As(People.Ann);
        await Send(helpnet, First, FileKind.PublicPhoto, "image/png", AFile.Png());
        await Send(helpnet, Second, FileKind.PublicPhoto, "image/png", AFile.Png());
        helpnet.As(People.DrLee, Roles.Counsellor);
        await Own(helpnet).SetPhoto(First);
        await Own(helpnet).SetPhoto(null);
        await Send(helpnet, APractice.Device, FileKind.PublicPhoto, "image/png", AFile.Png());
        await Own(helpnet).SetPhoto(APractice.Device);
        await Own(helpnet).SetPhoto(null);

        await helpnet.Until(async () => await IsGone(helpnet, APractice.Device));

        Assert.False(await IsGone(helpnet, First));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("submitted")]
    [InlineData("full")]
    public async Task A_file_that_came_with_what_was_refused_takes_no_place_on_the_shelf(string why)
    {
        await using var helpnet = await Start();
        helpnet.As(People.DrLee, Roles.Counsellor);
        await helpnet.Seed("counsellor", People.DrLee, why == "full" ? Full() : APractice.Submitted());
        await Send(helpnet, First, FileKind.Diploma, "application/pdf", AFile.Pdf());
        helpnet.Faults.FailBefore("file");

        var refusal = why is "submitted"
            ? await Own(helpnet).ReplaceFile(APractice.Diploma().Id, First)
            : await Own(helpnet).AddCredential(new(Guid.NewGuid(), why is "title" ? "" : "Diploma", "School", First));

        Assert.NotNull(refusal);
        await helpnet.Until(async () => await IsGone(helpnet, First));
        await helpnet.Until(async () => (await helpnet.Stored<FileShelfState>("file-shelf", People.DrLee)).Files.IsEmpty);
    }

    [Fact]
    public void A_file_that_is_shown_stays_whatever_is_refused()
    {
        var practice = APractice.Submitted() with { Credentials = [APractice.Diploma() with { File = First }] };

        Assert.Empty(CounsellorRules.RefuseFile(practice, First).Events);
    }

    [Fact]
    public async Task Nobody_else_sets_a_picture_or_replaces_a_paper()
    {
        await using var helpnet = await Start();
        helpnet.As(People.Ann, Roles.Counsellor);

        Assert.Equal(RefusalCode.NotYours, (await Own(helpnet).SetPhoto(First))?.Code);
        Assert.Equal(RefusalCode.NotYours, (await Own(helpnet).ReplaceFile(APractice.Diploma().Id, First))?.Code);
    }

    [Fact]
    public void A_file_is_replaced_before_submission_and_its_check_does_not_outlive_it()
    {
        var returned = APractice.Complete() with
        {
            Status = ProfileStatus.Returned,
            Credentials = [APractice.Diploma() with { CheckedOn = Moments.Nine, CheckedBy = APractice.Administrator }],
        };

        var after = returned.After(CounsellorRules.ReplaceFile(returned, APractice.Diploma().Id, First));

        Assert.Equal(APractice.Diploma() with { File = First }, Assert.Single(after.Credentials));
        Assert.Equal(APractice.Diploma().File, Assert.Single(after.Unused));
    }

    [Fact]
    public void What_an_administrator_looks_at_is_not_replaced()
    {
        Assert.Equal(
            RefusalCode.ProfileMovedOn, CounsellorRules.ReplaceFile(APractice.Submitted(), APractice.Diploma().Id, First).Refusal?.Code);
        Assert.Equal(RefusalCode.NotYours, CounsellorRules.ReplaceFile(APractice.Complete(), Guid.NewGuid(), First).Refusal?.Code);
        Assert.Equal("file", CounsellorRules.ReplaceFile(APractice.Complete(), APractice.Diploma().Id, Guid.Empty).Refusal?.Field);
    }

    [Fact]
    public void A_new_picture_leaves_a_profile_online() =>
        Assert.Equal(ProfileStatus.Online, APractice.Online().After(CounsellorRules.SetPhoto(APractice.Online(), First)).Status);

    private static CounsellorState Full() => APractice.Submitted() with
    {
        Credentials = [.. Enumerable.Range(0, CounsellorRules.MostCredentials).Select(_ => APractice.Diploma() with { Id = Guid.NewGuid() })],
    };

    private static Task<HelpnetCluster> Start() =>
        HelpnetCluster.Start(services: services => services.AddSingleton<IPaymentGateway, NoGateway>());

    private static ICounsellorGrain Own(HelpnetCluster helpnet) => helpnet.Grain<ICounsellorGrain>(People.DrLee);

    private static async Task Send(HelpnetCluster helpnet, Guid id, FileKind kind, string type, byte[] bytes)
    {
        var file = helpnet.Grain<IFileGrain>(id);
        Assert.Null(await file.Begin(kind, type, bytes.Length));
        Assert.Null(await file.Put(0, bytes));
        Assert.Null(await file.Complete());
    }

    private static async Task<bool> IsGone(HelpnetCluster helpnet, Guid file) =>
        (await helpnet.Grain<IFileGrain>(file).Info()).Refusal?.Code is RefusalCode.NotYours
        && await helpnet.Service<IBlobStore>().Length(file, TestContext.Current.CancellationToken) == 0;
}

using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Mail;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Counsellors;

public sealed class VerificationTests
{
    [Fact]
    public void A_profile_with_an_unchecked_diploma_does_not_go_online()
    {
        var submitted = APractice.Submitted();

        var decision = CounsellorRules.PutOnline(submitted, submitted.Version, Moments.Nine);

        Assert.Equal(new Refusal(RefusalCode.StepMissing, nameof(PracticeStep.Diplomas)), decision.Refusal);
    }

    [Fact]
    public void An_administrator_puts_online_only_what_was_looked_at()
    {
        var submitted = APractice.Submitted();
        var verified = submitted.After(CounsellorRules.Check(submitted, APractice.Diploma().Id, APractice.Administrator, null, Moments.Nine));
        var renamed = verified.After(CounsellorRules.SaveProfile(verified, APractice.Profile with { Name = "Someone Else" }, Moments.Nine));

        Assert.Equal(RefusalCode.ProfileMovedOn, CounsellorRules.PutOnline(renamed, verified.Version, Moments.Nine).Refusal!.Code);
    }

    [Fact]
    public void A_profile_put_online_writes_one_letter_and_twice_writes_no_second()
    {
        var online = APractice.Online();

        Assert.Equal(MailKind.ProfileOnline, CounsellorLetters.For(People.DrLee, Assert.Single(online.Letters)).Kind);
        Assert.Empty(CounsellorRules.PutOnline(online, 0, Moments.Nine).Events);
    }

    [Fact]
    public void Two_returns_of_one_profile_have_letters_that_can_be_told_apart()
    {
        var returned = APractice.Submitted().After(CounsellorRules.GiveBack(APractice.Submitted(), ReturnReason.Unreadable, Moments.Nine));
        var again = returned.After(CounsellorRules.Submit(returned, Moments.Nine));
        var twice = again.After(CounsellorRules.GiveBack(again, ReturnReason.Unreadable, Moments.Nine));

        Assert.Equal(2, twice.Letters.Select(l => CounsellorLetters.For(People.DrLee, l).MessageId).Distinct().Count());
    }

    [Fact]
    public void A_profile_given_back_says_why_until_it_is_submitted_again()
    {
        var returned = APractice.Online().After(CounsellorRules.GiveBack(APractice.Online(), ReturnReason.NameDiffers, Moments.Nine));
        Assert.Equal((ProfileStatus.Returned, ReturnReason.NameDiffers), (returned.Status, returned.Returned!.Value));

        Assert.Null(returned.After(CounsellorRules.Submit(returned, Moments.Nine)).Returned);
    }

    [Fact]
    public void A_draft_is_neither_checked_nor_given_back_nor_put_online()
    {
        var draft = APractice.Complete();

        Assert.Equal(RefusalCode.ProfileMovedOn, CounsellorRules.PutOnline(draft, draft.Version, Moments.Nine).Refusal!.Code);
        Assert.Equal(RefusalCode.ProfileMovedOn, CounsellorRules.GiveBack(draft, ReturnReason.Unreadable, Moments.Nine).Refusal!.Code);
        Assert.Equal(RefusalCode.ProfileMovedOn,
            CounsellorRules.Check(draft, APractice.Diploma().Id, APractice.Administrator, null, Moments.Nine).Refusal!.Code);
    }

    [Fact]
    public void A_counsellor_who_says_that_a_diploma_was_checked_is_not_believed()
    {
        var forged = APractice.Diploma(2) with { CheckedOn = Moments.Nine, CheckedBy = APractice.Administrator };

        var practice = APractice.Complete().After(CounsellorRules.AddCredential(APractice.Complete(), forged, Moments.Nine));

        Assert.Null(practice.Credentials.Single(c => c.Id == forged.Id).CheckedOn);
    }

    [Fact]
    public void A_new_diploma_takes_an_online_profile_back_to_the_administrators()
    {
        var online = APractice.Online();

        var more = online.After(CounsellorRules.AddCredential(online, APractice.Diploma(2), Moments.Nine));

        Assert.Equal(ProfileStatus.Submitted, more.Status);
        Assert.NotNull(more.SubmittedAt);
    }

    [Fact]
    public void A_new_text_leaves_the_profile_online_and_a_new_name_does_not()
    {
        var online = APractice.Online();

        var text = online.After(CounsellorRules.SaveProfile(online, APractice.Profile with { About = "New." }, Moments.Nine));
        var name = online.After(CounsellorRules.SaveProfile(online, APractice.Profile with { Name = "New" }, Moments.Nine));

        Assert.Equal((ProfileStatus.Online, ProfileStatus.Submitted), (text.Status, name.Status));
    }

    [Fact]
    public void Without_its_last_diploma_a_profile_is_a_draft_again()
    {
        var online = APractice.Online();

        var without = online.After(CounsellorRules.RemoveCredential(online, APractice.Diploma().Id, Moments.Nine));

        Assert.Equal(ProfileStatus.Draft, without.Status);
    }

    [Fact]
    public void An_expired_diploma_takes_the_profile_back_on_the_day_after()
    {
        var submitted = APractice.Submitted();
        var lastDay = DateOnly.FromDateTime(Moments.Nine.UtcDateTime);
        var verified = submitted.After(CounsellorRules.Check(submitted, APractice.Diploma().Id, APractice.Administrator, lastDay, Moments.Nine));
        var online = verified.After(CounsellorRules.PutOnline(verified, verified.Version, Moments.Nine));

        Assert.Equal(Moments.Midnight.AddDays(1), CounsellorRules.ExpiresAt(online));
        Assert.Empty(CounsellorRules.Expire(online, Moments.Midnight.AddDays(1).AddSeconds(-1)).Events);
        var gone = online.After(CounsellorRules.Expire(online, Moments.Midnight.AddDays(1)));
        Assert.Equal((ProfileStatus.Returned, ReturnReason.Expired), (gone.Status, gone.Returned!.Value));
        Assert.NotNull(CounsellorViews.ForVisitors(People.DrLee, online, Moments.Midnight.AddDays(1)).Refusal);
    }

    [Fact]
    public void A_diploma_that_has_expired_already_is_not_accepted()
    {
        var yesterday = DateOnly.FromDateTime(Moments.Nine.UtcDateTime).AddDays(-1);

        var decision = CounsellorRules.Check(APractice.Submitted(), APractice.Diploma().Id, APractice.Administrator, yesterday, Moments.Nine);

        Assert.Equal(new Refusal(RefusalCode.Invalid, "expires"), decision.Refusal);
    }

    [Fact]
    public void Visitors_see_neither_the_files_of_diplomas_nor_who_checked_them()
    {
        var profile = CounsellorViews.ForVisitors(People.DrLee, APractice.Online(), Moments.Nine).Value;

        Assert.All(profile.Credentials, c => Assert.Equal((Guid.Empty, (Guid?)null), (c.File, c.CheckedBy)));
    }
}

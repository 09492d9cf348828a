using Helpnet.Grains.Counsellors;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Counsellors;

public sealed class BeginningTests
{
    [Fact]
    public void A_new_practice_misses_every_step_in_its_order()
    {
        PracticeStep[] all = [.. Enum.GetValues<PracticeStep>().Where(s => s is not PracticeStep.Payments)];

        Assert.Equal(all, CounsellorRules.Missing(APractice.Empty));
    }

    [Fact]
    public void A_counsellor_whose_talks_are_all_free_needs_no_payments()
    {
        var free = APractice.Complete() with { Services = [APractice.FirstTalk], Facts = APractice.Complete().Facts with { PaymentAccount = null } };

        Assert.Empty(CounsellorRules.Missing(free));
    }

    [Fact]
    public void A_price_needs_payments_that_are_active()
    {
        var priced = APractice.Complete() with { Facts = APractice.Complete().Facts with { PaymentAccount = null } };

        Assert.Equal(nameof(PracticeStep.Payments), CounsellorRules.Submit(priced, Moments.Nine).Refusal!.Field);
    }

    [Theory]
    [InlineData(PracticeStep.Plan)]
    [InlineData(PracticeStep.Profile)]
    [InlineData(PracticeStep.Hours)]
    [InlineData(PracticeStep.Services)]
    [InlineData(PracticeStep.Room)]
    [InlineData(PracticeStep.Diplomas)]
    [InlineData(PracticeStep.RecoveryKey)]
    public void Whoever_misses_a_step_is_told_which_and_stays_a_draft(PracticeStep step)
    {
        var complete = APractice.Complete();
        var practice = step switch
        {
            PracticeStep.Plan => complete with { Plan = null },
            PracticeStep.Profile => complete with { Profile = new() },
            PracticeStep.Hours => complete with { Facts = complete.Facts with { HasHours = false } },
            PracticeStep.Services => complete with { Services = [] },
            PracticeStep.Room => complete with { Room = null },
            PracticeStep.Diplomas => complete with { Credentials = [] },
            _ => complete with { Facts = complete.Facts with { RecoveryConfirmed = false } },
        };

        var decision = CounsellorRules.Submit(practice, Moments.Nine);

        Assert.Equal(new Refusal(RefusalCode.StepMissing, step.ToString()), decision.Refusal);
        Assert.Empty(decision.Events);
    }

    [Theory]
    [InlineData(PlanName.BasicPlus)]
    [InlineData(PlanName.Premium)]
    [InlineData(PlanName.PremiumPlus)]
    public void A_plan_whose_order_can_not_be_completed_is_not_chosen(PlanName plan) =>
        Assert.Equal(RefusalCode.StepMissing, CounsellorRules.ChoosePlan(APractice.Empty, plan).Refusal!.Code);

    [Fact]
    public void Basic_is_complete_at_once_and_choosing_it_again_changes_nothing()
    {
        var chosen = APractice.Empty.After(CounsellorRules.ChoosePlan(APractice.Empty, PlanName.Basic));

        Assert.Equal(PlanName.Basic, chosen.Plan);
        Assert.Empty(CounsellorRules.ChoosePlan(chosen, PlanName.Basic).Events);
    }

    [Fact]
    public void A_submitted_profile_waits_since_it_was_submitted()
    {
        var submitted = APractice.Submitted();

        Assert.Equal((ProfileStatus.Submitted, Moments.Nine), (submitted.Status, submitted.SubmittedAt!.Value));
        Assert.Empty(CounsellorRules.Submit(submitted, Moments.At(10)).Events);
    }

    [Fact]
    public void A_currency_is_fixed_once_a_price_stands()
    {
        Assert.Equal(RefusalCode.CurrencyInUse, CounsellorRules.SetCurrency(APractice.Complete(), "CHF").Refusal!.Code);

        var free = APractice.Empty with { Services = [APractice.FirstTalk] };
        var swiss = free.After(CounsellorRules.SetCurrency(free, "CHF"));
        Assert.Equal("CHF", swiss.Services.Single().Net.Currency);
        Assert.Equal("currency", CounsellorRules.SetCurrency(free, "XYZ").Refusal!.Field);
    }
}

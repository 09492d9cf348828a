using Helpnet.Grains;
using Helpnet.Grains.Counsellors;

namespace Helpnet.Frontend.Pages.Help;

/// <summary>What each plan costs, without VAT, and from which turnover on it is the cheapest.</summary>
public static class PlanFigures
{
    public static readonly IReadOnlyList<(PlanName Plan, Money Fee, bool Yearly, int Commission)> All =
    [
        (PlanName.Basic, new(0, "EUR"), false, 15),
        (PlanName.BasicPlus, new(1900, "EUR"), false, 10),
        (PlanName.Premium, new(14900, "EUR"), false, 0),
        (PlanName.PremiumPlus, new(163900, "EUR"), true, 0),
    ];

    /// <summary>The monthly turnover without VAT at which both plans cost the same, half up to the minor unit.</summary>
    public static Money Even(PlanName cheaper, PlanName dearer)
    {
        var (less, more) = (All.Single(p => p.Plan == cheaper), All.Single(p => p.Plan == dearer));
        var turnover = (Monthly(more) - Monthly(less)) * 100 / (less.Commission - more.Commission);
        return new((long)Math.Round(turnover, MidpointRounding.AwayFromZero), "EUR");
    }

    private static decimal Monthly((PlanName Plan, Money Fee, bool Yearly, int Commission) plan) =>
        plan.Yearly ? plan.Fee.Minor / 12m : plan.Fee.Minor;
}

using Helpnet.Frontend.Pages.Help;
using Helpnet.Grains;
using Helpnet.Grains.Counsellors;

namespace Helpnet.Frontend.Tests.Help;

public sealed class PlanFiguresTests
{
    [Theory]
    [InlineData(PlanName.Basic, PlanName.BasicPlus, 38000)]
    [InlineData(PlanName.BasicPlus, PlanName.PremiumPlus, 117583)]
    [InlineData(PlanName.BasicPlus, PlanName.Premium, 130000)]
    public void Two_plans_cost_the_same_at(PlanName cheaper, PlanName dearer, long minor) =>
        Assert.Equal(new Money(minor, "EUR"), PlanFigures.Even(cheaper, dearer));

    [Fact]
    public void A_year_of_Premium_PLUS_costs_eleven_months_of_Premium()
    {
        var fees = PlanFigures.All.ToDictionary(p => p.Plan, p => p.Fee.Minor);

        Assert.Equal(11 * fees[PlanName.Premium], fees[PlanName.PremiumPlus]);
    }
}

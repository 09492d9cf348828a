using Helpnet.Grains.Counsellors;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Counsellors;

public sealed class ProfileAndServicesTests
{
    private static readonly string ThreeHundred = new('a', 300);
    private static readonly string FiveMegabytes = new('a', 5 * 1024 * 1024);

    public static TheoryData<string, Profile> BadProfiles => new()
    {
        { "name", APractice.Profile with { Name = "" } },
        { "name", APractice.Profile with { Name = ThreeHundred } },
        { "name", APractice.Profile with { Name = "<b>Lee</b>" } },
        { "name", APractice.Profile with { Name = "Lee\nLee" } },
        { "title", APractice.Profile with { Title = ThreeHundred } },
        { "languages", APractice.Profile with { Languages = [] } },
        { "languages", APractice.Profile with { Languages = default } },
        { "languages", APractice.Profile with { Languages = ["en", "en"] } },
        { "languages", APractice.Profile with { Languages = ["klingon"] } },
        { "specialities", APractice.Profile with { Specialities = [] } },
        { "specialities", APractice.Profile with { Specialities = [99] } },
        { "specialities", APractice.Profile with { Specialities = [.. Enumerable.Range(1, 13)] } },
        { "training", APractice.Profile with { Training = FiveMegabytes } },
        { "about", APractice.Profile with { About = FiveMegabytes } },
        { "about", APractice.Profile with { About = "Hello <script>alert(1)</script>" } },
        { "place", APractice.Profile with { Place = ThreeHundred } },
        { "country", APractice.Profile with { Country = "Atlantis" } },
    };

    [Theory, MemberData(nameof(BadProfiles), DisableDiscoveryEnumeration = true)]
    public void A_profile_that_is_not_accepted_names_the_field(string field, Profile profile) =>
        Assert.Equal(new Refusal(RefusalCode.Invalid, field), CounsellorRules.SaveProfile(APractice.Empty, profile, Moments.Nine).Refusal);

    [Fact]
    public void A_text_may_have_paragraphs_and_a_lesser_sign() =>
        Assert.Null(CounsellorRules.SaveProfile(APractice.Empty, APractice.Profile with { About = "For people < 30.\n\nWelcome." }, Moments.Nine).Refusal);

    [Fact]
    public void A_profile_saved_twice_is_saved_once()
    {
        var saved = APractice.Empty.After(CounsellorRules.SaveProfile(APractice.Empty, APractice.Profile, Moments.Nine));

        Assert.Empty(CounsellorRules.SaveProfile(saved, APractice.Profile with { Languages = ["en", "fr"] }, Moments.Nine).Events);
    }

    public static TheoryData<string, ServiceTerms> BadServices => new()
    {
        { "id", APractice.Hour with { Id = Guid.Empty } },
        { "name", APractice.Hour with { Name = ThreeHundred } },
        { "name", APractice.Hour with { Name = "<i>x</i>" } },
        { "minutes", APractice.Hour with { Minutes = 4 } },
        { "minutes", APractice.Hour with { Minutes = 241 } },
        { "currency", APractice.Hour with { Net = new(8_000, "USD") } },
        { "vatRate", APractice.Hour with { VatRate = -1 } },
        { "vatRate", APractice.Hour with { VatRate = 3_001 } },
        { "net", APractice.Hour with { Net = new(-1, "EUR") } },
        { "net", APractice.Hour with { Net = new(49, "EUR"), VatRate = null } },
        { "net", APractice.Hour with { Net = new(long.MaxValue, "EUR") } },
    };

    [Theory, MemberData(nameof(BadServices), DisableDiscoveryEnumeration = true)]
    public void A_service_that_is_not_accepted_names_the_field(string field, ServiceTerms service) =>
        Assert.Equal(new Refusal(RefusalCode.Invalid, field), CounsellorRules.SaveService(APractice.Empty, service).Refusal);

    [Theory]
    [InlineData("EUR", 50)]
    [InlineData("CHF", 50)]
    [InlineData("USD", 50)]
    [InlineData("GBP", 30)]
    public void A_price_is_nothing_or_at_least_what_the_provider_can_charge(string currency, long least)
    {
        Assert.Null(ServiceRules.WhyNot(Priced(0), currency));
        Assert.Null(ServiceRules.WhyNot(Priced(least), currency));
        Assert.Equal("net", ServiceRules.WhyNot(Priced(least - 1), currency)!.Field);

        ServiceTerms Priced(long minor) => APractice.Hour with { Net = new(minor, currency), VatRate = null };
    }

    [Fact]
    public void The_vat_is_added_half_up_to_what_a_client_pays() =>
        Assert.Equal(8_648, APractice.Hour.Gross.Minor);

    [Fact]
    public void A_service_saved_again_replaces_itself_in_its_place()
    {
        var practice = APractice.Complete();

        var dearer = practice.After(CounsellorRules.SaveService(practice, APractice.FirstTalk with { Name = "Getting to know" }));

        Assert.Equal(["Getting to know", "Consultation"], dearer.Services.Select(s => s.Name));
    }

    [Fact]
    public void Twenty_services_are_enough()
    {
        var practice = Enumerable.Range(0, CounsellorRules.MostServices).Aggregate(
            APractice.Empty, (p, _) => p.After(CounsellorRules.SaveService(p, APractice.Hour with { Id = Guid.NewGuid() })));

        Assert.Equal(RefusalCode.ListFull, CounsellorRules.SaveService(practice, APractice.FirstTalk).Refusal!.Code);
    }

    [Fact]
    public void Nothing_is_booked_at_a_price_until_card_payments_are_active()
    {
        var online = APractice.Online();

        Assert.Equal(RefusalCode.AccountNotReady, CounsellorViews.Offer(online, APractice.Hour.Id, null, Moments.Nine).Refusal!.Code);
        Assert.Null(CounsellorViews.Offer(online, APractice.FirstTalk.Id, null, Moments.Nine).Value.Account);
        Assert.Equal("acct_1", CounsellorViews.Offer(online, APractice.Hour.Id, "acct_1", Moments.Nine).Value.Account);
    }

    [Fact]
    public void Nobody_books_a_profile_that_is_not_online() =>
        Assert.Equal(RefusalCode.CounsellorNotOnline,
            CounsellorViews.Offer(APractice.Submitted(), APractice.FirstTalk.Id, "acct_1", Moments.Nine).Refusal!.Code);
}

using System.Globalization;
using Helpnet.Frontend.Pages.Counsellors;
using Helpnet.Grains;
using Helpnet.Grains.Counsellors;

namespace Helpnet.Frontend.Tests.Counsellors;

public sealed class ServiceFormTests
{
    [Theory]
    [InlineData("en", "80.5", "8.1")]
    [InlineData("fr", "80,5", "8,1")]
    [InlineData("de", "80,5", "8,1")]
    public void A_price_and_a_rate_stand_in_the_form_as_the_language_writes_them_and_are_read_back_the_same(string language, string price, string vat)
    {
        var service = new ServiceTerms(Guid.NewGuid(), "Consultation", 50, new Money(8050, "EUR"), 810);

        var form = ServiceForm.Of(service, CultureInfo.GetCultureInfo(language));

        Assert.Equal((price, vat), (form.Price, form.Vat));
        Assert.Equal(service, form.Read("EUR").Terms);
    }
}

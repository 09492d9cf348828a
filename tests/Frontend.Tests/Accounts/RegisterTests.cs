using Helpnet.Frontend.Pages.Accounts;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Accounts;
using Helpnet.Testing.Cluster;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Helpnet.Frontend.Tests.Accounts;

public sealed class RegisterTests
{
    [Fact]
    public async Task The_page_asks_for_the_age_that_the_silos_ask_for()
    {
        await using var helpnet = await HelpnetCluster.Start(
            services: silo => silo.AddSingleton(Options.Create(new AccountOptions { LeastAge = 16 })));
        var page = new RegisterModel(helpnet.Grains, new Text(WordsSetup.Book, "en"));

        await page.OnGetAsync();

        Assert.Equal(16, page.Age);
    }
}

using Helpnet.Frontend.Pages.Directory;

namespace Helpnet.Frontend.Tests.Directory;

public sealed class SearchFormTests
{
    [Fact]
    public void A_name_goes_to_the_search_whole_which_knows_where_it_may_be_cut()
    {
        var name = $"{new string('a', 59)}\U0001F33B";

        Assert.Equal(name, new SearchForm { Name = name }.ToQuery().Name);
    }
}

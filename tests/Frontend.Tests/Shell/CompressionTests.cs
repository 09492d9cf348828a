using System.Net.Http.Headers;

namespace Helpnet.Frontend.Tests.Shell;

public sealed class CompressionTests(PagesHost host) : IClassFixture<PagesHost>
{
    [Fact]
    public async Task A_stranger_has_pages_compressed() => Assert.Equal(["gzip"], await Encoding(cookie: null));

    [Fact]
    public async Task A_page_of_somebody_who_is_signed_in_tells_nothing_by_its_length() => Assert.Empty(await Encoding("helpnet=ticket"));

    private async Task<ICollection<string>> Encoding(string? cookie)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/help");
        ask.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        if (cookie is not null) ask.Headers.Add("Cookie", cookie);
        using var answer = await host.Client.SendAsync(ask, TestContext.Current.CancellationToken);
        return answer.Content.Headers.ContentEncoding;
    }
}

using System.Net;
using Helpnet.Frontend.Shell;
using Helpnet.Frontend.Tests.Hosting;

namespace Helpnet.Frontend.Tests.Shell;

/// <summary>Two versions side by side: what a page of the one needs comes from a frontend of the other.</summary>
public sealed class OtherReleasesTests : IDisposable
{
    private readonly DirectoryInfo releases = System.IO.Directory.CreateTempSubdirectory("helpnet-releases-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("chunk-NEWNEW22.js", "text/javascript")]
    [InlineData("shell-page.0newnew222.js", "text/javascript")]
    [InlineData("helpnet.0newnew222.css", "text/css")]
    public async Task What_only_another_release_has_is_given_out_for_ever(string name, string type)
    {
        await Put("newer", name, "of the newer");
        await using var web = await Start();

        using var answer = await web.Browser().GetAsync($"/app/{name}", Ct);

        Assert.Equal("of the newer", await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_running_release_has_itself_is_its_own()
    {
        await Put("newer", "shell-page.js", "of the newer");
        await using var web = await Start();

        Assert.DoesNotContain("of the newer", await web.Browser().GetStringAsync("/app/shell-page.js", Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chunk-NOWHERE2.js")]
    [InlineData("..%2Fappsettings.json")]
    [InlineData("%2Fetc%2Fpasswd.js")]
    public async Task Nothing_else_of_a_release_is_given_out(string name)
    {
        await Put("newer", "../appsettings.json", "{}");
        await using var web = await Start();

        using var answer = await web.Browser().GetAsync($"/app/{name}", Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public void Dispose() => releases.Delete(recursive: true);

    private Task<WholeWeb> Start() => WholeWeb.Start((OtherReleases.Setting, releases.FullName));

    private Task Put(string release, string name, string text)
    {
        var assets = releases.CreateSubdirectory($"{release}/frontend/assets");
        return File.WriteAllTextAsync(Path.Combine(assets.FullName, name), text, Ct);
    }
}

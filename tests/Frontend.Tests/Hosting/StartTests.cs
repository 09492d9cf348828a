using System.Net;

namespace Helpnet.Frontend.Tests.Hosting;

public sealed class StartTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("helpnet-start-").FullName;

    [Fact]
    public async Task A_start_in_Production_without_settings_is_refused_with_one_list()
    {
        await using var frontend = FrontendProcess.Start(folder, "Production");

        var (code, errors) = await frontend.End();

        Assert.Equal(1, code);
        Assert.Contains("Operator:Name", errors, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Helpnet", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Empty(System.IO.Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_second_start_on_the_same_folder_is_refused_in_one_sentence_and_the_first_goes_on()
    {
        await using var first = await FrontendProcess.Start(folder, "Development").Up();
        await using var second = FrontendProcess.Start(folder, "Development");

        var (code, errors) = await second.End();

        Assert.Equal(1, code);
        Assert.Contains($"already running on {folder}", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        using var answer = await first.Client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("--Shell:ExitAddress=nowhere", "ExitAddress")]
    [InlineData("--Accounts:PostsPerMinute=many", "Accounts:PostsPerMinute")]
    [InlineData("--Proxies:0=proxy.internal", "Proxies")]
    [InlineData("--ConnectionStrings:Helpnet=Host=nowhere.invalid;Password=hidden", "can't be used")]
    public async Task A_setting_that_can_not_be_used_is_named_in_a_sentence(string setting, string named)
    {
        await using var frontend = FrontendProcess.Start(folder, "Development", setting);

        var (code, errors) = await frontend.End();

        Assert.Equal(1, code);
        Assert.Contains(named, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);
}

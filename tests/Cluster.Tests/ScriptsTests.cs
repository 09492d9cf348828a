using System.Diagnostics;
using Helpnet.Load.Cluster;

namespace Helpnet.Cluster.Tests;

/// <summary>Scripts say why they do not do what they were asked.</summary>
public sealed class ScriptsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("helpnet-scripts-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Certificates_without_an_authority_are_refused_with_what_to_do()
    {
        var (code, errors) = await Run("certificates", "silo", Path.Combine(folder, "nowhere"));

        Assert.Equal(1, code);
        Assert.Contains("scripts/certificates authority DIR", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "nowhere")));
    }

    [Fact]
    public async Task A_key_that_is_none_is_named_and_nothing_half_made_is_left()
    {
        await Run("certificates", "authority", folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "authority.key"), "none", Ct);

        var (code, errors) = await Run("certificates", "silo", folder);

        Assert.Equal(1, code);
        Assert.Contains("authority.key", errors, StringComparison.Ordinal);
        Assert.Equal(["authority.key", "authority.pem"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("--drain", "silo-1")]
    [InlineData("--no-build", "--silos", "1")]
    public async Task A_cluster_whose_folder_may_be_somebody_elses_is_not_used_and_nothing_in_it_is_run(params string[] what)
    {
        // A link says nothing of who has made it, whoever runs this.
        await File.WriteAllTextAsync(Path.Combine(folder, "settings"), $"touch '{folder}/was-run'\n", Ct);
        var link = Path.Combine(folder, "link");
        Directory.CreateSymbolicLink(link, folder);

        var (code, errors) = await Run("cluster", [.. what, "--folder", link]);

        Assert.Equal(1, code);
        Assert.Contains("belongs to somebody else", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "was-run")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<(int Code, string Errors)> Run(string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(RunningCluster.Scripts, script), arguments) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, errors);
    }
}

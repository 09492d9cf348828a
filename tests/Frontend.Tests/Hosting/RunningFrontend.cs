namespace Helpnet.Frontend.Tests.Hosting;

/// <summary>One process for tests that only ask it.</summary>
public sealed class RunningFrontend : IAsyncLifetime
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("helpnet-running-").FullName;
    private FrontendProcess process = null!;

    /// <summary>A German browser that follows no redirect, so that a test sees it.</summary>
    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        process = await FrontendProcess.Start(folder, "Development").Up();
        Client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = process.Client.BaseAddress, Timeout = TimeSpan.FromSeconds(60) };
        Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de-CH");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await process.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}

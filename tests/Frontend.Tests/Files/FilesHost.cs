using System.Net.Http.Headers;
using Helpnet.Frontend.Files;
using Helpnet.Grains.Files;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Cluster;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Frontend.Tests.Files;

/// <summary>The addresses of files over a real silo. Who asks is said by a header of these tests.</summary>
public sealed class FilesHost : IAsyncLifetime
{
    private HelpnetCluster helpnet = null!;
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        helpnet = await HelpnetCluster.Start();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(helpnet.Grains);
        app = builder.Build();
        app.Use((http, next) =>
        {
            helpnet.As(Guid.TryParse(http.Request.Headers["Person"], out var person) ? person : null, Enum.Parse<Roles>(http.Request.Headers["Roles"].FirstOrDefault() ?? "Client"));
            return next(http);
        });
        app.MapFiles();
        await app.StartAsync();
    }

    internal async Task<Grains.Outcome<Guid>> Send(Guid person, byte[] bytes, FileKind kind)
    {
        helpnet.As(person);
        var form = new FormFile(new MemoryStream(bytes), 0, bytes.Length, "file", "harmless.png");
        return await helpnet.Grains.Store(form, kind);
    }

    internal async Task<HttpResponseMessage> Get(Guid file, Guid? person = null, Roles roles = Roles.Client, RangeItemHeaderValue? range = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/files/{file}");
        if (person is { } id) request.Headers.Add("Person", id.ToString());
        request.Headers.Add("Roles", roles.ToString());
        if (range is not null) request.Headers.Range = new() { Ranges = { range } };
        return await app.GetTestClient().SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await helpnet.DisposeAsync();
    }
}

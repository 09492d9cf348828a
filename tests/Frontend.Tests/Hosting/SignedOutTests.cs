using System.Net;

namespace Helpnet.Frontend.Tests.Hosting;

public sealed class SignedOutTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("helpnet-signed-out-").FullName;

    [Fact]
    public async Task Nobody_comes_to_a_consultation_an_appointment_or_their_hubs_without_signing_in()
    {
        await using var frontend = await FrontendProcess.Start(folder, "Development").Up();

        foreach (var path in new[] { "consultation", "appointments", "waiting-room" })
        {
            using var page = await frontend.Client.GetAsync($"/{path}/{Guid.NewGuid()}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
        }
        using var hub = await frontend.Client.PostAsync("/hubs/consultation/negotiate?negotiateVersion=1", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, hub.StatusCode);
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);
}

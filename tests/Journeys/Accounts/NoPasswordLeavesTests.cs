using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;

namespace Helpnet.Journeys.Accounts;

/// <summary>Whatever script fails to arrive, no request carries the password, and nobody but a script ever sends anything of such a form.</summary>
public sealed class NoPasswordLeavesTests(Browsers browsers, HelpnetServer server, AWaryPerson wary) : IClassFixture<AWaryPerson>
{
    [Theory]
    [InlineData("/accounts/register", "new-password")]
    [InlineData("/accounts/sign-in", "current-password")]
    [InlineData("/accounts/password", "current-password", "new-password")]
    [InlineData("/accounts/email", "current-password")]
    [InlineData("/accounts/recovery", "current-password")]
    [InlineData("/accounts/reset", "new-password")]
    [InlineData("/practice/room", "current-password", "new-password", "new-password")]
    public async Task No_request_carries_the_password(string path, params string[] fields)
    {
        var form = new PasswordForm(wary.Browser, path == "/accounts/reset" ? wary.ResetLink : new(server.Address + path), handler: null);

        await form.IsTriedWithoutEachScript(fields);

        Assert.Empty(wary.Leaks);
    }

    [Fact]
    public async Task No_request_carries_the_room_password()
    {
        var call = new ACall();
        var world = new RoomWorld(call);
        await using var host = await CallHost.Start(call, world: world);
        await using var counsellor = await CallPerson.Sign(browsers, host, call.Counsellor);
        var keys = await DrawnKeys.In(counsellor, host, call.Counsellor, AWaryPerson.Secret);
        (world.ClientKey, world.Room) = (keys.Public, keys.Room);
        wary.Notes(counsellor.Browser);
        var form = new PasswordForm(counsellor.Browser, new($"{host.Address}/consultation/{call.Appointment}"), "OpenRoom");

        await form.IsTriedWithoutEachScript("current-password");

        Assert.Empty(wary.Leaks);
    }
}

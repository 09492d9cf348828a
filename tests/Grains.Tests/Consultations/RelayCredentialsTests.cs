using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Helpnet.Grains.Consultations;

namespace Helpnet.Grains.Tests.Consultations;

public sealed class RelayCredentialsTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_credential_seals_its_own_expiry_and_does_not_show_the_secret()
    {
        var relay = new RelayOptions { Urls = ["turn:relay.example:3478"], Secret = "a secret of sixteen", Ttl = TimeSpan.FromHours(12) };

        var view = RelayCredentials.Give(relay, "abc", Now);

        var server = Assert.Single(view.Servers);
        Assert.Equal($"{Now.AddHours(12).ToUnixTimeSeconds()}:abc", server.Username);
        Assert.Equal(Convert.ToBase64String(HMACSHA1.HashData("a secret of sixteen"u8, Encoding.UTF8.GetBytes(server.Username))), server.Credential);
        Assert.Equal((true, Now.AddHours(12)), (view.RelayConfigured, view.Expires));
    }

    [Fact]
    public void Without_a_relay_there_is_no_server_at_all()
    {
        var view = RelayCredentials.Give(new(), "abc", Now);

        Assert.Empty(view.Servers);
        Assert.False(view.RelayConfigured);
    }

    [Theory]
    [InlineData("turn:relay.example", "0123456789abcdef", true)]
    [InlineData("turns:relay.example:443?transport=tcp", "0123456789abcdef", true)]
    [InlineData("stun:relay.example", "0123456789abcdef", false)]
    [InlineData("turn:relay.example", "short", false)]
    public void Only_relays_with_a_real_secret_are_taken(string url, string secret, bool taken)
    {
        var relay = new RelayOptions { Urls = [url], Secret = secret };

        Assert.Equal(taken, Validator.TryValidateObject(relay, new(relay), [], validateAllProperties: true));
    }
}

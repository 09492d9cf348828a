using System.Net;
using Helpnet.Frontend.Shell;
using Helpnet.Silo.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;

namespace Helpnet.Frontend.Tests.Shell;

/// <summary>A visitor's network limits what he may try, and https makes his cookies safe: neither may be what he himself says.</summary>
public sealed class ProxiesTests
{
    private const string Proxy = "10.0.0.7";
    private const string Visitor = "203.0.113.9";

    [Theory]
    [InlineData(Proxy)]
    [InlineData("10.0.0.0/24")]
    public async Task What_the_configured_proxy_says_is_taken(string configured) =>
        Assert.Equal($"{Visitor} https", await Seen(configured, from: Proxy, forwardedFor: Visitor));

    [Fact]
    public async Task What_anybody_else_says_is_not() => Assert.Equal("192.0.2.1 http", await Seen(Proxy, from: "192.0.2.1", forwardedFor: Visitor));

    [Fact]
    public async Task What_a_visitor_has_told_the_proxy_is_not_taken_for_its_word() =>
        Assert.Equal($"{Visitor} https", await Seen(Proxy, from: Proxy, forwardedFor: $"198.51.100.1, {Visitor}"));

    [Fact]
    public async Task Through_two_known_proxies_a_visitor_is_who_the_outer_one_says() =>
        Assert.Equal($"{Visitor} https", await Seen("10.0.0.0/24", from: Proxy, forwardedFor: $"{Visitor}, 10.0.0.8"));

    [Fact]
    public async Task Where_there_is_no_proxy_nobody_is_believed() => Assert.Equal($"{Proxy} http", await Seen("none", from: Proxy, forwardedFor: Visitor));

    private static async Task<string> Seen(string configured, string from, string forwardedFor)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection([new("Proxies:0", configured)]);
        await using var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            return next(http);
        });
        app.UseProxies(KnownProxies.In(app.Configuration));
        app.MapGet("/", (HttpContext http) => $"{http.Connection.RemoteIpAddress} {http.Request.Scheme}");
        await app.StartAsync(TestContext.Current.CancellationToken);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "X-Forwarded-For", forwardedFor }, { "X-Forwarded-Proto", "https" } } };
        using var answer = await app.GetTestClient().SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

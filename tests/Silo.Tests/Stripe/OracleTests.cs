using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Helpnet.StripeStandIn;

namespace Helpnet.Silo.Tests.Stripe;

/// <summary>
/// Adapter and stand-in are both ours and could share a mistake. So the provider's own client, which is not ours, drives the stand-in,
/// and its types judge every request that the adapter sends.
/// </summary>
public sealed class OracleTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<Task> Installed = new(Install);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_request_that_we_send_is_one_that_the_official_client_accepts()
    {
        await using var world = await StripeWorld.Start();
        await world.Gateway.OnboardingLink(world.Account, "https://helpnet.example/back", "https://helpnet.example/again", Ct);
        var (kept, closed) = (await world.Open(), await world.Open("pay-2"));
        world.Provider.Pay(kept.Id, Cards.Works);
        await world.Gateway.Expire(world.Account, closed.Id, Ct);
        var refund = await world.Gateway.Refund(new("refund-1", StripeWorld.Reference, world.Account, (await world.Read(kept.Id)).Payment!), Ct);
        await world.Gateway.ReadRefund(world.Account, refund.Id!, Ct);
        await world.Gateway.ReferenceOf(world.Account, refund.Id!, Ct);
        await world.Gateway.ReferenceOf(world.Account, "ch_unknown", Ct);
        await world.Gateway.ReadAccount(world.Account, Ct);

        var verdict = await Judge([.. world.Provider.Requests]);

        Assert.Empty(verdict.Problems);
        Assert.Equal(
            [
                "Account", "AccountLink", "AccountRead", "ChargeRead", "CheckoutSession", "CheckoutSessionExpire", "CheckoutSessionRead",
                "Refund", "RefundRead",
            ],
            verdict.Checked);
        Assert.All(world.Provider.Requests.Where(r => r.Path.StartsWith("/v1", StringComparison.Ordinal)), r => Assert.Equal(world.Account, r.Account));
    }

    [Theory]
    [InlineData("POST", "/v1/checkout/sessions", """{"mode":"payment","sucess_url":"https://x"}""", "{}")]
    [InlineData("POST", "/v1/checkout/sessions", """{"mode":"payment","allowed_payment_method_types":["card","bancontct"]}""", "{}")]
    [InlineData("GET", "/v1/checkout/sessions/cs_test_1", "{}", """{"expnd":["payment_intent"]}""")]
    [InlineData("GET", "/v2/core/accounts/acct_1", "{}", """{"include":["configuration.merchand"]}""")]
    [InlineData("GET", "/v1/customers/cus_1", "{}", "{}")]
    public async Task The_oracle_refuses_what_the_official_client_does_not_know(string method, string path, string json, string query)
    {
        var verdict = await Judge(new RecordedRequest(method, path, "", null, json, query));

        Assert.Single(verdict.Problems);
    }

    [Fact]
    public async Task The_official_client_finds_in_the_stand_in_what_it_expects_of_the_provider()
    {
        await using var world = await StripeWorld.Start();

        Assert.Equal("agreed", (await Node("drive.mjs", "", world.Provider.Address.ToString().TrimEnd('/'), world.Account, "sk_test_standin")).Trim());
    }

    private static async Task<Verdict> Judge(params RecordedRequest[] requests) =>
        JsonSerializer.Deserialize<Verdict>(await Node("validate.mjs", JsonSerializer.Serialize(requests, Web)), Web)!;

    private static async Task<string> Node(string script, string input, params string[] arguments)
    {
        await Installed.Value;
        return await Run("node", [Path.Combine(Folder(), script), .. arguments], input);
    }

    private static async Task Install()
    {
        var stamp = Path.Combine(Folder(), "node_modules", ".package-lock.json");
        if (File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) >= File.GetLastWriteTimeUtc(Path.Combine(Folder(), "package-lock.json"))) return;
        await Run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], "");
    }

    private static async Task<string> Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Ct), process.StandardError.ReadToEndAsync(Ct));
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Ct);
        Assert.True(process.ExitCode == 0, await errors);
        return await output;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "oracle");

    private sealed record Verdict([property: JsonRequired] string[] Checked, [property: JsonRequired] string[] Problems);
}

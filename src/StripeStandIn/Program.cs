using System.Net;
using Helpnet.StripeStandIn;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// The stand-in as a process of its own, for several silos to share:
// --Port=5092 --ApiKey=sk_test_practice --File=stand-in.json --Webhook=http://... --Secret=whsec_...
var builder = Host.CreateApplicationBuilder(args);
var settings = builder.Configuration;
builder.Services.AddHostedService(_ => new StandInService(new()
{
    Port = settings.GetValue<int>("Port"),
    Address = IPAddress.Parse(settings["Address"] ?? "127.0.0.1"),
    ApiKey = settings["ApiKey"] ?? "sk_test_practice",
    File = settings["File"],
    Webhooks = settings["Webhook"] is { Length: > 0 } url ? [new(new Uri(url), settings["Secret"] ?? "", Connect: true)] : [],
}));
builder.Build().Run();

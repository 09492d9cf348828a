using System.Net;
using Helpnet.Silo.Cluster.Operators;
using Helpnet.Silo.Hosting;
using Helpnet.Silo.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace Helpnet.Silo.Cluster;

/// <summary>A silo as a process of its own: the grains, and an admin listener beside them.</summary>
internal static class Service
{
    /// <summary>As on a frontend, unless a setting says otherwise: what Orleans and the web server say of each request would drown the rest.</summary>
    private static readonly Dictionary<string, string?> LogLevels = new()
    {
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
        ["Logging:LogLevel:Helpnet"] = "Information",
    };

    /// <summary>Runs until it is told to stop. Returns the exit code: 0 stopped, 1 refused.</summary>
    public static int Run(string[] args, TextWriter errors)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = LogLevels });
        if (Refusal(builder) is { } refusal) return Refused(errors, refusal);

        var place = SiloPlace.In(builder.Configuration);
        builder.WebHost.ConfigureKestrel(web => web.Listen(IPAddress.Parse(place.AdminAddress), place.AdminPort));
        builder.AddClusterSilo(place, System.IO.File.ReadAllBytes(place.SubjectKeyFile), Database.Postgres(builder.Configuration.GetConnectionString("Helpnet")!));
        builder.AddHealth();
        builder.AddAdmin();
        var app = builder.Build();
        if (OptionsCheck.Refusal(app.Services) is { } bad) return Refused(errors, bad);
        app.MapHealth();
        app.MapAdmin();
        app.Run();
        return 0;
    }

    /// <summary>In this order: what comes later reads what was looked at before.</summary>
    private static string? Refusal(WebApplicationBuilder builder) =>
        SettingsCheck.Refusal(builder.Environment, builder.Configuration, Part.Silo)
        ?? PortCheck.Refusal(SiloPlace.In(builder.Configuration))
        ?? DatabaseCheck.Refusal(builder.Configuration, TimeProvider.System);

    private static int Refused(TextWriter errors, string why)
    {
        errors.WriteLine(why);
        return 1;
    }
}

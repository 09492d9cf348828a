using System.Text.Json;
using System.Text.Json.Serialization;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Due;
using Helpnet.Grains.Files;
using Helpnet.Grains.Help;
using Helpnet.Grains.Hosting;
using Helpnet.Grains.Payments;
using Helpnet.Grains.Subjects;
using Helpnet.Silo.Appointments;
using Helpnet.Silo.Cluster;
using Helpnet.Silo.Consultations;
using Helpnet.Silo.Directory;
using Helpnet.Silo.Due;
using Helpnet.Silo.Files;
using Helpnet.Silo.Mail;
using Helpnet.Silo.Storage;
using Helpnet.Silo.Storage.Sqlite;
using Helpnet.Silo.Stripe;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Serialization;
using Orleans.Storage;

namespace Helpnet.Silo.Hosting;

/// <summary>Puts a silo into a host.</summary>
public static class SiloSetup
{
    private const string RelationalStorage = "relational";

    /// <summary>A silo of its own in this process, on a SQLite file in <paramref name="folder"/>, or on the PostgreSQL database
    /// that <c>ConnectionStrings:Helpnet</c> names.</summary>
    public static void AddEmbeddedSilo(this IHostApplicationBuilder builder, DataFolder folder)
    {
        // Kept by the host: were it collected, its lock would go with it and a second process could take the folder.
        builder.Services.AddSingleton(folder);
        var database = builder.OpenDatabase(folder);
        builder.Services.AddSingleton(new SubjectKey(folder.Secret(DataFolder.SubjectKey)));
        builder.Services.AddMailer(builder.Configuration, folder.File("mail"));
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort.Find(), gatewayPort: 0, serviceId: ClusterSettings.ServiceId, clusterId: ClusterSettings.ServiceId);
            silo.AddHelpnet(database);
        });
    }

    private static Database OpenDatabase(this IHostApplicationBuilder builder, DataFolder folder)
    {
        if (builder.Configuration.GetConnectionString("Helpnet") is not { Length: > 0 } connection) return OpenSqlite(folder.File(DataFolder.Database));

        try
        {
            builder.Services.AddSingleton(DatabaseHold.Take(connection));
            builder.Services.AddHostedService<DatabaseHoldWatch>();
            return OpenPostgres(connection);
        }
        catch (Exception e) when (DatabaseTrouble.Sentence(e) is { } why)
        {
            throw new StartRefused($"Helpnet does not start. {why}");
        }
    }

    /// <summary>Opens the file and brings its schema up to date.</summary>
    internal static Database OpenSqlite(string file)
    {
        var source = new SqliteSource(file);
        Schema.ApplySqlite(source.ConnectionString);
        // Orleans' name for the engine; the driver is Microsoft.Data.Sqlite.
        return new(source, "Sqlite", "System.Data.SQLite");
    }

    /// <summary>Opens the database and brings its schema up to date.</summary>
    internal static Database OpenPostgres(string connectionString)
    {
        Schema.ApplyPostgres(connectionString);
        return Database.Postgres(connectionString);
    }

    /// <summary>Everything a silo needs besides its place in a cluster.</summary>
    internal static void AddHelpnet(this ISiloBuilder silo, Database database)
    {
        silo.AddHelpnetGrains();
        // Its first measure counts from the machine's start and would frighten whoever starts this for the first time.
        silo.Services.AddLogging(logs => logs.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error));
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.AddSingleton(database);
        silo.Services.AddSingleton(database.Source);
        silo.AddStorage(database);
        silo.Services.AddPorts();
        silo.Services.AddOptions<ContactOptions>().BindConfiguration(ContactOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        silo.Services.AddHouseRules();
        silo.Services.AddRelay();
        silo.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = Tuning.ResponseTimeout);
        silo.Configure<ClientMessagingOptions>(o => o.ResponseTimeout = Tuning.ResponseTimeout);
        silo.AddStartupTask((services, stopping) => services.GetRequiredService<IGrainFactory>()
            .StartSweepsPatiently(services.GetRequiredService<TimeProvider>(), stopping));
        silo.Services.AddHostedService<SweepWatch>();
    }

    /// <summary>States and reminders.</summary>
    internal static void AddStorage(this ISiloBuilder silo, Database database)
    {
        silo.AddAdoNetGrainStorage(RelationalStorage, options =>
        {
            options.Invariant = database.Invariant;
            options.DataSource = database.Source;
        });
        silo.UseSystemTextJsonGrainStorageSerializer();
        silo.Services.Configure<SystemTextJsonGrainStorageSerializerOptions>(options => Shape(options.JsonSerializerOptions));
        // Both names: [PersistentState] without a provider asks for the unkeyed one.
        silo.Services.AddKeyedSingleton<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME,
            (services, _) => new SafeGrainStorage(services.GetRequiredKeyedService<IGrainStorage>(RelationalStorage)));
        silo.Services.AddSingleton(services => services.GetRequiredKeyedService<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME));
        silo.UseAdoNetReminderService(options =>
        {
            options.Invariant = database.Invariant;
            options.DataSource = database.Source;
        });
    }

    private static void AddPorts(this IServiceCollection services)
    {
        services.AddSingleton<IDueList, DueList>();
        services.AddSingleton<IAppointmentList, AppointmentList>();
        services.AddDirectory();
        services.AddMail();
        services.AddSingleton<IBlobStore, BlobStore>();
        services.AddSingleton<IWebhookInbox, WebhookInbox>();
        services.AddSingleton<IConnectedAccounts, ConnectedAccounts>();
    }

    internal static void Shape(JsonSerializerOptions json)
    {
        json.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        json.Converters.Add(new JsonStringEnumConverter());
    }
}

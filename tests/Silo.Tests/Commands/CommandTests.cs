using System.Web;
using Helpnet.Grains.Accounts;
using Helpnet.Silo.Commands;
using Helpnet.Silo.Hosting;
using Helpnet.Silo.Storage;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Helpnet.Silo.Tests.Commands;

public sealed class CommandTests(PostgresServer server) : IDisposable
{
    private const string Address = "ann@example.org";

    /// <summary>As many as this one process has connections for: each holds one while it waits for the lock, and whose turn it is needs another.</summary>
    private const int Hosts = 6;

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("helpnet-command-").FullName;
    private readonly Dictionary<string, string?> settings = new() { ["Helpnet:PublicAddress"] = "https://help.example" };
    private readonly FakeTimeProvider clock = new(Moments.Nine);
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Fact]
    public void An_invitation_is_good_for_its_address_and_an_hour_while_the_service_runs()
    {
        using var running = DataFolder.Take(folder);
        var seals = new Seals(new(running.Secret(DataFolder.SubjectKey)));

        Assert.Equal(0, Run("invite-admin", Address));

        var link = new Uri(output.ToString().Trim());
        Assert.Equal("https://help.example/accounts/invitation", link.GetLeftPart(UriPartial.Path));
        var code = HttpUtility.ParseQueryString(link.Query)["code"]!;
        Assert.True(Fits(Address, TimeSpan.FromMinutes(59)));
        Assert.False(Fits(Address, TimeSpan.FromHours(1)));
        Assert.False(Fits("someone-else@example.org", TimeSpan.Zero));

        bool Fits(string address, TimeSpan after) => seals.Fits(code, Seals.Invitation, AccountNames.KeyOf(address), Moments.Nine + after);
    }

    [Fact]
    public void Without_an_installation_nobody_is_invited_and_no_key_is_made()
    {
        Assert.Equal(1, Run("invite-admin", Address));

        Assert.Contains(folder, errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(System.IO.Directory.GetFiles(folder));
    }

    [Fact]
    public void Nobody_is_invited_to_an_address_that_nobody_named()
    {
        using var running = DataFolder.Take(folder);
        running.Secret(DataFolder.SubjectKey);
        settings["Helpnet:PublicAddress"] = null;

        Assert.Equal(1, Run("invite-admin", Address));

        Assert.Contains("--Helpnet:PublicAddress=", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("ann@example.org\r\nBcc: all@example.org")]
    public void What_is_no_address_is_refused(string address)
    {
        using var running = DataFolder.Take(folder);
        running.Secret(DataFolder.SubjectKey);

        Assert.Equal(1, Run("invite-admin", address));

        Assert.Empty(output.ToString());
    }

    [Fact]
    public void A_data_folder_is_brought_up_to_date()
    {
        Assert.Equal(0, Run("schema"));
        Assert.Equal(0, Run("schema"));

        Assert.True(File.Exists(Path.Combine(folder, DataFolder.Database)));
    }

    [Fact]
    public void A_folder_that_somebody_runs_on_is_left_alone()
    {
        using var running = DataFolder.Take(folder);

        Assert.Equal(1, Run("schema"));

        Assert.Contains("already running", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_PostgreSQL_database_is_brought_up_to_date()
    {
        settings["ConnectionStrings:Helpnet"] = await server.NewDatabase();

        Assert.Equal(0, Run("schema"));
        Assert.Equal(0, Run("schema"));

        await using var source = NpgsqlDataSource.Create(settings["ConnectionStrings:Helpnet"]!);
        Assert.Empty(await source.Query("SELECT grain FROM due", row => row.GetString(0), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_may_not_change_the_database_is_told_so_and_what_could_not_be_done()
    {
        var database = new NpgsqlConnectionStringBuilder(await server.NewDatabase());
        await using var owner = NpgsqlDataSource.Create(database.ToString());
        var stranger = $"stranger{Guid.NewGuid():n}";
        await using (var create = owner.CreateCommand($"CREATE ROLE {stranger} LOGIN")) await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        settings["ConnectionStrings:Helpnet"] = new NpgsqlConnectionStringBuilder(database.ToString()) { Username = stranger }.ToString();

        Assert.Equal(1, Run("schema"));

        Assert.Contains("42501", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_hosts_at_once_grant_the_same_roles_one_after_the_other()
    {
        settings["ConnectionStrings:Helpnet"] = await server.NewDatabase();
        settings["Roles:Silo"] = $"silo{Guid.NewGuid():n}";
        await using var owner = NpgsqlDataSource.Create(settings["ConnectionStrings:Helpnet"]!);
        await using (var create = owner.CreateCommand($"CREATE ROLE {settings["Roles:Silo"]} LOGIN")) await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        SchemaCommand.Run(configuration);

        var runs = await Task.WhenAll(Enumerable.Range(0, Hosts).Select(_ => Task.Run(() => SchemaCommand.Run(configuration), TestContext.Current.CancellationToken)));

        Assert.Equal(Hosts, runs.Length);
    }

    [Fact]
    public void Roles_without_the_database_they_are_of_are_not_granted_in_silence()
    {
        settings["Roles:Silo"] = "silo";

        Assert.Equal(1, Run("schema"));

        Assert.Contains("--ConnectionStrings:Helpnet=", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=helpnet;Password=secret;Database=helpnet;Timeout=2")]
    [InlineData("secret")]
    public void A_PostgreSQL_database_that_is_not_there_is_told_without_its_password(string connectionString)
    {
        settings["ConnectionStrings:Helpnet"] = connectionString;

        Assert.Equal(1, Run("schema"));

        Assert.NotEmpty(errors.ToString());
        Assert.DoesNotContain("secret", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("invite-admin")]
    [InlineData("schema now")]
    [InlineData("help")]
    public void What_is_not_understood_gets_the_list_of_commands(string line)
    {
        Assert.Equal(2, Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Contains("invite-admin MAIL", errors.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private int Run(params string[] args)
    {
        settings["Helpnet:Data"] = folder;
        return Command.Run(args, new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), clock, output, errors);
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Helpnet.Load.Cluster;
using Helpnet.Testing.Postgres;
using Npgsql;

namespace Helpnet.Cluster.Tests;

public sealed class SiloStartTests(PostgresServer server) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("helpnet-silo-start-").FullName;

    [Fact]
    public async Task A_silo_without_settings_says_all_that_it_needs()
    {
        var (code, errors) = await SiloProcess.Run();

        Assert.Equal(1, code);
        foreach (var setting in new[] { "ConnectionStrings:Helpnet", "Helpnet:PublicAddress", "Silo:SubjectKeyFile" })
            Assert.Contains($"  - {setting}", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_on_a_database_without_its_schema_says_what_to_run()
    {
        var (code, errors) = await SiloProcess.Run([.. Settings(await server.NewDatabase())]);

        Assert.Equal(1, code);
        Assert.Contains($"dotnet {Repository.Dll("Silo")} schema", errors, StringComparison.Ordinal);
        Assert.Contains("Passfile=FILE\" --Roles:Silo=ROLE --Roles:Frontend=ROLE", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_without_a_database_says_so_and_not_how_it_would_have_signed_in()
    {
        var (code, errors) = await SiloProcess.Run([.. Settings("Host=127.0.0.1;Port=1;Database=x;Username=y;Password=hidden")]);

        Assert.Equal(1, code);
        Assert.Contains("can't be used", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--ConnectionStrings:Helpnet=Host=nowhere.invalid;Username=y;Password=hidden", "can't be used")]
    [InlineData("--ConnectionStrings:Helpnet=Host=x;Port=abc;Password=hidden", "ConnectionStrings:Helpnet is missing or bad")]
    [InlineData("--Silo:Port=abc", "Silo:Port is not a port")]
    public async Task A_silo_with_a_setting_that_can_not_be_used_says_which_and_nothing_more(string setting, string sentence)
    {
        var (code, errors) = await SiloProcess.Run([.. Settings("Host=127.0.0.1;Port=1"), setting]);

        Assert.Equal(1, code);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_with_the_configuration_of_a_living_one_refuses_before_the_cluster_hears_of_it()
    {
        using var living = new TcpListener(IPAddress.Loopback, 0);
        living.Start();
        var port = ((IPEndPoint)living.LocalEndpoint).Port;

        var (code, errors) = await SiloProcess.Run([.. Settings("Host=127.0.0.1;Port=1"), $"--Silo:Port={port}"]);

        Assert.Equal(1, code);
        Assert.Contains($"another process has 127.0.0.1:{port} already", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_whose_options_are_bad_says_so_before_it_joins_anybody()
    {
        var database = await server.NewDatabase();
        await SiloProcess.Run("schema", $"--ConnectionStrings:Helpnet={database}");

        var (code, errors) = await SiloProcess.Run([.. Settings(database), "--Smtp:Host=mail.example", "--Smtp:Port=0"]);

        Assert.Equal(1, code);
        Assert.Contains("The field Port must be between", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_whose_certificate_has_expired_says_so_before_anybody_waits_for_it()
    {
        foreach (var kind in new[] { "authority", "silo" }) await Certificates(kind, days: "-1");

        var (code, errors) = await SiloProcess.Run([.. Settings(await server.NewDatabase()), .. Tls()]);

        Assert.Equal(1, code);
        Assert.Contains("Cluster:Tls:Certificate is good from", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_can_be_brought_up_to_date_from_several_hosts_at_once()
    {
        var database = await server.NewDatabase();
        var (silo, frontend) = ($"silo{Guid.NewGuid():n}", $"frontend{Guid.NewGuid():n}");
        await Execute(database, $"CREATE ROLE {silo} LOGIN; CREATE ROLE {frontend} LOGIN");

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SiloProcess.Run(
            "schema", $"--ConnectionStrings:Helpnet={database}", $"--Roles:Silo={silo}", $"--Roles:Frontend={frontend}")));

        Assert.All(runs, run => Assert.Equal((0, ""), run));
    }

    [Fact]
    public async Task Running_processes_get_roles_that_can_do_no_more_than_they_need()
    {
        var database = await server.NewDatabase();
        var (silo, frontend) = ($"silo{Guid.NewGuid():n}", $"frontend{Guid.NewGuid():n}");
        await Execute(database, $"CREATE ROLE {silo} LOGIN; CREATE ROLE {frontend} LOGIN");

        await SiloProcess.Run("schema", $"--ConnectionStrings:Helpnet={database}", $"--Roles:Silo={silo}", $"--Roles:Frontend={frontend}");

        await Execute(As(database, frontend), "SELECT * FROM OrleansMembershipTable");
        foreach (var table in new[] { "OrleansStorage", "mail", "directory" }) await Forbids(As(database, frontend), $"SELECT * FROM {table}");
        await Forbids(As(database, frontend), "DELETE FROM OrleansMembershipTable");
        await Execute(As(database, silo), "DELETE FROM OrleansStorage");
        await Forbids(As(database, silo), "DROP TABLE OrleansStorage");
        await Forbids(As(database, silo), "CREATE TABLE more (id integer)");
        foreach (var table in new[] { "OrleansQuery", "schemaversions" }) await Forbids(As(database, silo), $"DELETE FROM {table}");
    }

    [Fact]
    public async Task What_an_upgrade_adds_without_naming_the_roles_is_open_to_silos_and_closed_to_frontends()
    {
        var database = await server.NewDatabase();
        var (silo, frontend) = ($"silo{Guid.NewGuid():n}", $"frontend{Guid.NewGuid():n}");
        await Execute(database, $"CREATE ROLE {silo} LOGIN; CREATE ROLE {frontend} LOGIN");
        await SiloProcess.Run("schema", $"--ConnectionStrings:Helpnet={database}", $"--Roles:Silo={silo}", $"--Roles:Frontend={frontend}");

        await Execute(database, "CREATE TABLE later (id serial, text text)");

        await Execute(As(database, silo), "INSERT INTO later (text) VALUES ('x')");
        await Forbids(As(database, frontend), "SELECT * FROM later");
    }

    [Fact]
    public async Task A_silo_whose_role_has_no_rights_on_a_table_says_which_and_what_to_run()
    {
        var database = await server.NewDatabase();
        var silo = $"silo{Guid.NewGuid():n}";
        await Execute(database, $"CREATE ROLE {silo} LOGIN");
        await SiloProcess.Run("schema", $"--ConnectionStrings:Helpnet={database}", $"--Roles:Silo={silo}");
        await Execute(database, $"REVOKE UPDATE ON mail FROM {silo}");

        var (code, errors) = await SiloProcess.Run([.. Settings(As(database, silo))]);

        Assert.Equal(1, code);
        Assert.Contains("may not use mail", errors, StringComparison.Ordinal);
        Assert.Contains("--Roles:Silo=ROLE", errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<string> Settings(string database)
    {
        var key = Path.Combine(folder, "key");
        File.WriteAllBytes(key, new byte[32]);
        return [$"--ConnectionStrings:Helpnet={database}", "--Helpnet:PublicAddress=http://localhost", $"--Silo:SubjectKeyFile={key}", .. Ports()];
    }

    /// <summary>Ports that nobody has: those of a silo that nobody told others may be taken on this machine.</summary>
    private static IEnumerable<string> Ports()
    {
        var probes = new[] { "Port", "GatewayPort", "AdminPort" }.Select(name => (name, Probe: new TcpListener(IPAddress.Loopback, 0))).ToList();
        probes.ForEach(it => it.Probe.Start());
        var ports = probes.Select(it => $"--Silo:{it.name}={((IPEndPoint)it.Probe.LocalEndpoint).Port}").ToList();
        probes.ForEach(it => it.Probe.Dispose());
        return ports;
    }

    private IEnumerable<string> Tls() =>
        new[] { ("Authority", "authority.pem"), ("Certificate", "silo.pem"), ("Key", "silo.key") }.Select(it => $"--Cluster:Tls:{it.Item1}={Path.Combine(folder, it.Item2)}");

    private async Task Certificates(string kind, string days)
    {
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(RunningCluster.Scripts, "certificates"), [kind, folder]) { Environment = { ["DAYS"] = days } })!;
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, script.ExitCode);
    }

    private static string As(string database, string role) => new NpgsqlConnectionStringBuilder(database) { Username = role, Pooling = false }.ToString();

    private static async Task Forbids(string database, string sql)
    {
        var no = await Assert.ThrowsAsync<PostgresException>(() => Execute(database, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, no.SqlState);
    }

    private static async Task Execute(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}

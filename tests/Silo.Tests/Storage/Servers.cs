using Helpnet.Testing.Postgres;

// One server for all tests of this assembly; each test has a database of its own.
[assembly: AssemblyFixture(typeof(PostgresServer))]

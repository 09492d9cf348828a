namespace Helpnet.Silo.Hosting;

/// <summary>Another process runs an embedded silo on the same database.</summary>
public sealed class DatabaseTaken() : StartRefused("Helpnet is already running on this database. Stop that one first, or give this one another: ConnectionStrings:Helpnet");

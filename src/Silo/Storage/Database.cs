using System.Data.Common;

namespace Helpnet.Silo.Storage;

/// <summary>The database of this silo, whichever engine it is.</summary>
/// <param name="Source">Connections.</param>
/// <param name="Engine">Folder of the engine's scripts.</param>
/// <param name="Invariant">The name by which Orleans knows the engine.</param>
internal sealed record Database(DbDataSource Source, string Engine, string Invariant);

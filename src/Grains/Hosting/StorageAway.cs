namespace Helpnet.Grains.Hosting;

/// <summary>
/// The database did not do what a grain needs. The exceptions of its driver stay in the silo: they can't be sent, and may hold what was to be stored.
/// </summary>
/// <param name="state">The SQLSTATE, or empty where there was no answer.</param>
/// <param name="mayPass">Whether the same call may go well in a moment: a connection broke, or the server is about to come back.</param>
[GenerateSerializer, Alias("storage-away")]
public sealed class StorageAway(string state, bool mayPass) : Exception($"The database can't be used ({state}).")
{
    /// <summary>Whether the same call may go well in a moment.</summary>
    [Id(0)]
    public bool MayPass { get; } = mayPass;
}

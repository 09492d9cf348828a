namespace Helpnet.Silo.Hosting;

/// <summary>Another process runs on the same data folder.</summary>
public sealed class DataFolderTaken(string path)
    : StartRefused($"Helpnet is already running on {path}. Stop that one first, or start this one with another folder: --Helpnet:Data=FOLDER");

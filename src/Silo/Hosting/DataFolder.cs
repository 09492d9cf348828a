using System.Security.Cryptography;

namespace Helpnet.Silo.Hosting;

/// <summary>The folder of an embedded run. Held by one process at a time, since two silos must not share a file or a port.</summary>
public sealed class DataFolder : IDisposable
{
    /// <summary>The key of the configuration that names the folder.</summary>
    public const string Setting = "Helpnet:Data";

    /// <summary>Where the folder is when nobody names it.</summary>
    public const string Usual = "data";

    /// <summary>The file with all rows.</summary>
    internal const string Database = "helpnet.db";

    /// <summary>The file with the silos' secret.</summary>
    internal const string SubjectKey = "subject.key";

    private const int KeyBytes = 32;

    /// <summary>EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION.</summary>
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream hold;

    private DataFolder(string path, FileStream hold)
    {
        Path = path;
        this.hold = hold;
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>Takes the folder, making it when there is none.</summary>
    /// <exception cref="DataFolderTaken">Another process has it.</exception>
    /// <exception cref="StartRefused">It can't be used.</exception>
    public static DataFolder Take(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            System.IO.Directory.CreateDirectory(full);
            return new(full, new FileStream(System.IO.Path.Combine(full, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (HeldByAnother.Contains(e.HResult))
        {
            throw new DataFolderTaken(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"The data folder {full} can't be used: {e.Message}");
        }
    }

    /// <summary>A secret of the folder at <paramref name="path"/>, whoever runs on it; null when it has not been made yet.</summary>
    internal static byte[]? ReadSecret(string path, string name) =>
        System.IO.Path.Combine(path, name) is var file && System.IO.File.Exists(file) ? System.IO.File.ReadAllBytes(file) : null;

    /// <summary>A file in the folder.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A secret of this folder, made at first use and readable by its owner alone.</summary>
    public byte[] Secret(string name)
    {
        var file = File(name);
        if (System.IO.File.Exists(file)) return Whole(name, System.IO.File.ReadAllBytes(file));

        var fresh = file + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var secret = RandomNumberGenerator.GetBytes(KeyBytes);
        using (var stream = new FileStream(fresh, options))
        {
            stream.Write(secret);
            stream.Flush(flushToDisk: true);
        }
        // Whole or not at all: half a secret would be one that others can guess.
        System.IO.File.Move(fresh, file);
        return secret;
    }

    private static byte[] Whole(string name, byte[] secret) =>
        secret.Length == KeyBytes ? secret : throw new InvalidDataException($"{name} in the data folder is damaged.");

    /// <summary>Gives the folder back.</summary>
    public void Dispose() => hold.Dispose();
}

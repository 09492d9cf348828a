namespace Helpnet.Grains.Files;

/// <summary>How much one account may keep.</summary>
internal static class FileShelfRules
{
    public const long Room = 100 * 1024 * 1024;

    public const int MostFiles = 200;

    public static Decision<FileShelfEvent> Reserve(FileShelfState shelf, Guid file, long length)
    {
        if (shelf.Files.ContainsKey(file)) return Decision<FileShelfEvent>.Nothing;
        return shelf.Files.Count < MostFiles && shelf.Files.Values.Sum() + length <= Room ? new FileShelved(file, length) : RefusalCode.StorageFull;
    }

    public static Decision<FileShelfEvent> Release(FileShelfState shelf, Guid file) =>
        shelf.Files.ContainsKey(file) ? new FileTakenOff(file) : Decision<FileShelfEvent>.Nothing;
}

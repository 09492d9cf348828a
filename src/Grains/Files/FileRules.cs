using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Files;

/// <summary>What is taken as a file, and who sees it.</summary>
internal static class FileRules
{
    private const long Megabyte = 1024 * 1024;

    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public static long Longest(FileKind kind) => kind switch
    {
        FileKind.PublicPhoto => 2 * Megabyte,
        FileKind.PublicVideo => FileParts.LongestVideo,
        _ => 10 * Megabyte,
    };

    public static bool Takes(FileKind kind, string contentType) => kind switch
    {
        FileKind.PublicPhoto => contentType is FileTypes.Jpeg or FileTypes.Png or FileTypes.WebP,
        FileKind.PublicVideo => contentType is FileTypes.Mp4,
        FileKind.Diploma => contentType is FileTypes.Pdf or FileTypes.Jpeg or FileTypes.Png,
        _ => false,
    };

    public static Decision<FileEvent> Begin(FileState file, Guid owner, FileKind kind, string contentType, long length, DateTimeOffset now)
    {
        if (file.Status is not FileStatus.None)
            return file.Owner != owner ? RefusalCode.NotYours
                : file.Status is FileStatus.Arriving or FileStatus.Complete && !HasLapsed(file, now)
                    && (file.Kind, file.ContentType, file.Length) == (kind, contentType, length) ? Decision<FileEvent>.Nothing
                : RefusalCode.FormUsed;

        if (!Takes(kind, contentType)) return RefusalCode.FileNotAccepted;
        if (length > Longest(kind)) return RefusalCode.FileTooLarge;
        return length > 0 ? new FileBegun(owner, kind, contentType, length, now) : RefusalCode.FileNotAccepted;
    }

    public static Refusal? Put(FileState file, Guid? owner, int part, byte[] bytes, DateTimeOffset now)
    {
        if (NotArriving(file, owner, now) is { } no) return no;
        if (bytes.Length == 0 || bytes.Length != FileParts.LengthOf(part, file.Length)) return new(RefusalCode.Invalid, "part");
        return part > 0 || FileTypes.Of(bytes) == file.ContentType ? null : new(RefusalCode.FileNotAccepted);
    }

    /// <param name="arrived">Bytes of all parts together.</param>
    public static Decision<FileEvent> Complete(FileState file, Guid? owner, long arrived, DateTimeOffset now)
    {
        if (file.Status is FileStatus.Complete && file.Owner == owner) return Decision<FileEvent>.Nothing;
        if (NotArriving(file, owner, now) is { } no) return no;
        return arrived == file.Length ? new FileCompleted() : new Refusal(RefusalCode.StepMissing, "part");
    }

    public static Decision<FileEvent> Drop(FileState file, Guid owner) =>
        file.Owner == owner && file.Status is FileStatus.Arriving or FileStatus.Complete ? new FileDropped() : Decision<FileEvent>.Nothing;

    public static bool MaySee(FileState file, Subject? reader)
    {
        if (file.Status is FileStatus.Arriving) return file.Owner == reader?.Account;
        if (file.Status is not FileStatus.Complete) return false;
        return file.Kind is FileKind.PublicPhoto or FileKind.PublicVideo || reader is not null && (reader.Account == file.Owner || reader.Roles.HasFlag(Roles.Administrator));
    }

    public static bool HasLapsed(FileState file, DateTimeOffset now) => file.Status is FileStatus.Arriving && now >= file.BegunAt + Patience;

    private static Refusal? NotArriving(FileState file, Guid? owner, DateTimeOffset now) =>
        file.Status is FileStatus.None || file.Owner != owner ? new(RefusalCode.NotYours)
        : file.Status is not FileStatus.Arriving || HasLapsed(file, now) ? new(RefusalCode.FormUsed)
        : null;
}

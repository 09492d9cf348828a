using Microsoft.Extensions.Logging;

namespace Helpnet.Grains.Files;

internal static partial class FileLog
{
    [LoggerMessage(6001, LogLevel.Information, "Account {Reader} read part {Part} of the private file {File}")]
    public static partial void PrivateFileRead(this ILogger<FileGrain> log, Guid reader, int part, Guid file);
}

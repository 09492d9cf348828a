using Helpnet.Grains;
using Helpnet.Grains.Files;

namespace Helpnet.Frontend.Files;

/// <summary>Sends a form's file to its grain, part by part, so that no more than one part is in memory.</summary>
public static class FileUpload
{
    /// <summary>Stores the file for the person who is signed in.</summary>
    /// <param name="grains">The way to the grains.</param>
    /// <param name="form">The file as the form brought it; its name and the type it claims count for nothing.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="id">Made with the form, so that pressing twice stores once.</param>
    /// <param name="ct">Gives up; what has arrived lapses.</param>
    /// <returns>The file's id, to be shown under <c>/files/{id}</c>; or why it is not taken.</returns>
    public static async Task<Outcome<Guid>> Store(
        this IGrainFactory grains, IFormFile form, FileKind kind, Guid? id = null, CancellationToken ct = default)
    {
        await using var stream = form.OpenReadStream();
        return await grains.Store(stream, form.Length, kind, id ?? Guid.NewGuid(), ct);
    }

    /// <summary>Stores a picture of the person who is signed in, drawn anew by <see cref="Photo"/>.</summary>
    public static async Task<Outcome<Guid>> StorePhoto(this IGrainFactory grains, IFormFile form, Guid id, CancellationToken ct)
    {
        var photo = await Photo.Square(form, ct);
        if (photo.Refusal is { } no) return no;
        await using var stream = new MemoryStream(photo.Value);
        return await grains.Store(stream, stream.Length, FileKind.PublicPhoto, id, ct);
    }

    /// <summary>Stores a video of the person who is signed in, without what the camera wrote into it; see <see cref="PlainVideo"/>.</summary>
    public static async Task<Outcome<Guid>> StoreVideo(this IGrainFactory grains, IFormFile form, Guid id, CancellationToken ct)
    {
        if (form.Length > FileParts.LongestVideo) return RefusalCode.FileTooLarge;
        await using var stream = form.OpenReadStream();
        if (await PlainVideo.Of(stream, ct) is not { } plain) return RefusalCode.FileNotAccepted;
        await using (plain) return await grains.Store(plain, plain.Length, FileKind.PublicVideo, id, ct);
    }

    private static async Task<Outcome<Guid>> Store(
        this IGrainFactory grains, Stream stream, long length, FileKind kind, Guid id, CancellationToken ct)
    {
        var file = grains.GetGrain<IFileGrain>(id);
        var first = await Part(stream, 0, length, ct);
        if (FileTypes.Of(first) is not { } contentType) return RefusalCode.FileNotAccepted;

        if (await file.Begin(kind, contentType, length) is { } no) return no;
        if (await file.Info() is { Refusal: null, Value.IsComplete: true }) return id;
        for (var part = 0; part < FileParts.Count(length); part++)
            if (await file.Put(part, part == 0 ? first : await Part(stream, part, length, ct)) is { } refused) return refused;
        return await file.Complete() is { } incomplete ? incomplete : id;
    }

    private static async Task<byte[]> Part(Stream stream, int part, long length, CancellationToken ct)
    {
        var bytes = new byte[FileParts.LengthOf(part, length)];
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}

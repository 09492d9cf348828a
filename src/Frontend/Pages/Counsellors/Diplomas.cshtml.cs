using Helpnet.Frontend.Files;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Files;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Counsellors;

[RequestSizeLimit(12 * 1024 * 1024)]
public sealed class DiplomasModel(IGrainFactory grains, IText text) : PracticePage(grains, text)
{
    private const string Here = "/practice/diplomas";

    /// <summary>Made with the form, so that pressing twice hands in once.</summary>
    [BindProperty] public Guid Id { get; set; }

    [BindProperty] public string? Diploma { get; set; }

    [BindProperty] public string? Issuer { get; set; }

    [BindProperty] public IFormFile? Paper { get; set; }

    /// <summary>Once submitted, the paper that was handed in is the one that is looked at.</summary>
    public bool MayReplace => Practice.Status is ProfileStatus.Draft or ProfileStatus.Returned;

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await Load() is { } turned) return turned;
        if (Paper is not { Length: > 0 } paper) return this.Refused(Words, new(RefusalCode.Invalid, "file"), nameof(Paper));
        // Before the file is stored: one that is not handed in would take its place on the shelf for nothing.
        if (string.IsNullOrWhiteSpace(Diploma)) return this.Refused(Words, new(RefusalCode.Invalid, "title"), nameof(Diploma));
        if (string.IsNullOrWhiteSpace(Issuer)) return this.Refused(Words, new(RefusalCode.Invalid, "issuer"), nameof(Issuer));
        var file = await Grains.Store(paper, FileKind.Diploma, Id, ct);
        if (file.Refusal is { } no) return this.Refused(Words, no, nameof(Paper));
        var credential = new Credential(Id, Diploma, Issuer, file.Value);
        return await Answer(await Own.AddCredential(credential), Here, ("title", nameof(Diploma)), ("issuer", nameof(Issuer)), ("file", nameof(Paper)));
    }

    public async Task<IActionResult> OnPostReplaceAsync(Guid credential, CancellationToken ct)
    {
        ModelState.Clear();
        if (await Load() is { } turned) return turned;
        if (Paper is not { Length: > 0 } paper) return this.Refused(Words, new(RefusalCode.Invalid, "file"));
        if (!MayReplace) return this.Refused(Words, new(RefusalCode.ProfileMovedOn));
        var file = await Grains.Store(paper, FileKind.Diploma, Id, ct);
        return file.Refusal is { } no ? this.Refused(Words, no) : await Answer(await Own.ReplaceFile(credential, file.Value), Here);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid credential) => await Answer(await Own.RemoveCredential(credential), Here);
}

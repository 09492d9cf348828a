using Helpnet.Frontend.Files;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Counsellors;

[RequestSizeLimit(32 * 1024 * 1024)]
public sealed class VideosModel(IGrainFactory grains, IText text) : PracticePage(grains, text)
{
    private const string Here = "/practice/videos";

    /// <summary>Made with the form, so that pressing twice stores once.</summary>
    [BindProperty] public Guid Id { get; set; }

    [BindProperty] public IFormFile? Video { get; set; }

    [BindProperty] public string? VideoTitle { get; set; }

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await Load() is { } turned) return turned;
        if (Video is not { Length: > 0 } video) return this.Refused(Words, new(RefusalCode.FileNotAccepted), nameof(Video));
        // Before the file is stored: one that is not shown would take its place on the shelf for nothing.
        if (string.IsNullOrWhiteSpace(VideoTitle)) return this.Refused(Words, new(RefusalCode.Invalid, "video-title"), nameof(VideoTitle));
        if (Practice.Profile.Videos.Length >= Helpnet.Grains.Counsellors.Profile.MostVideos) return this.Refused(Words, new(RefusalCode.ListFull));
        var stored = await Grains.StoreVideo(video, Id, ct);
        if (stored.Refusal is { } no) return this.Refused(Words, no, nameof(Video));
        return await Answer(await Own.AddVideo(new(stored.Value, VideoTitle)), Here, ("video", nameof(Video)), ("video-title", nameof(VideoTitle)));
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid video) => await Answer(await Own.RemoveVideo(video), Here);
}

using Helpnet.Frontend.Words;
using Helpnet.Grains.Counsellors;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>The second password. It stays in the browser: what is posted is what the browser made of it.</summary>
[RequestSizeLimit(64 * 1024)]
public sealed class RoomModel(IGrainFactory grains, IText text) : PracticePage(grains, text)
{
    [BindProperty] public string? Salt { get; set; }
    [BindProperty] public string? Gate { get; set; }
    [BindProperty] public string? CallKeyPublic { get; set; }
    [BindProperty] public string? CallKeyWrapped { get; set; }

    public Guid Account => Me;

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        if (await Load() is { } turned) return turned;
        var next = PracticeSteps.After(PracticeStep.Room, Practice.Missing);
        return await Answer(await Own.SetRoom(new(Salt ?? "", Gate ?? "", CallKeyPublic ?? "", CallKeyWrapped ?? "")), next);
    }
}

using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Counsellors;

public sealed class SubmitModel(IGrainFactory grains, IText text) : PracticePage(grains, text)
{
    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync() => await Answer(await Own.Submit(), "/practice");
}

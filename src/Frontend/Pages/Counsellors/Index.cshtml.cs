using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Counsellors;

public sealed class IndexModel(IGrainFactory grains, IText text) : PracticePage(grains, text)
{
    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();
}

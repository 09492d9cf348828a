using Helpnet.Frontend.Words;
using Helpnet.Grains.Counsellors;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Counsellors;

public sealed class PlanModel(IGrainFactory grains, IText text) : PracticePage(grains, text)
{
    [BindProperty] public PlanName Plan { get; set; }

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync() => await Answer(await Own.ChoosePlan(Plan), "/practice/profile");
}

using Helpnet.Frontend.Words;
using Helpnet.Grains.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Accounts;

public sealed class ResetModel(IGrainFactory grains, IText text) : SecretPage(text)
{
    [BindProperty(SupportsGet = true)] public Guid Account { get; set; }

    [BindProperty(SupportsGet = true)] public string? Code { get; set; }

    public ResetView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var view = await grains.GetGrain<IAccountGrain>(Account).ResetView(Code is { Length: > 0 and < 200 } ? Code : "-");
        if (view.Refusal is { } no) return new PageResult { StatusCode = no.HttpStatus };
        View = view.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromBody] ResetForm form)
    {
        if (!ModelState.IsValid || form.Code.Length > 200) return Malformed();
        return Answer(await grains.GetGrain<IAccountGrain>(form.Account).Reset(new(form.Code, form.NameLock, form.EmailLock, form.NewKeys)));
    }
}

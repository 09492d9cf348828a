using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Counsellors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>A page of the counsellor's own practice.</summary>
[Authorize(Roles = Principal.Counsellor)]
public abstract class PracticePage(IGrainFactory grains, IText text) : PageModel
{
    public PracticeView Practice { get; private set; } = new();

    protected IGrainFactory Grains => grains;

    protected IText Words => text;

    protected Guid Me => User.Account()!.Value;

    protected ICounsellorGrain Own => grains.GetGrain<ICounsellorGrain>(Me);

    /// <summary>Reads the practice; an answer only when it can't be read.</summary>
    protected async Task<IActionResult?> Load()
    {
        var practice = await Own.Practice();
        if (practice.Refusal is { } no) return this.Turned(no);
        Practice = practice.Value;
        return null;
    }

    /// <summary>The page again with the refusal, or on to the next page.</summary>
    protected async Task<IActionResult> Answer(Refusal? refusal, string next, params (string Field, string Property)[] fields)
    {
        if (refusal is null) return Redirect(next);
        if (await Load() is { } turned) return turned;
        return this.Refused(text, refusal, fields.FirstOrDefault(f => f.Field == refusal.Field).Property ?? "");
    }
}

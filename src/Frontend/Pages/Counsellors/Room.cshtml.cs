using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Counsellors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>The second password. It stays in the browser: what is posted is what the browser made of it.</summary>
[EnableRateLimiting(AccountsSetup.RateLimit), RequestSizeLimit(64 * 1024)]
public sealed class RoomModel(IGrainFactory grains, IText text) : PracticePage(grains, text)
{
    [BindProperty] public string? Salt { get; set; }
    [BindProperty] public string? Gate { get; set; }
    [BindProperty] public string? CallKeyPublic { get; set; }
    [BindProperty] public string? CallKeyWrapped { get; set; }

    /// <summary>Shows that the account's own password has just been typed; asked for when the room has a password already.</summary>
    [BindProperty] public string? Proof { get; set; }

    public Guid Account => Me;

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        if (await Load() is { } turned) return turned;
        var next = PracticeSteps.After(PracticeStep.Room, Practice.Missing);
        var keys = new RoomKeys(Salt ?? "", Gate ?? "", CallKeyPublic ?? "", CallKeyWrapped ?? "");
        return await Answer(await Own.SetRoom(keys, Proof), next, ("proof", nameof(Proof)));
    }

    /// <summary>What the script needs before it can prove the account's password.</summary>
    public async Task<IActionResult> OnPostLocksAsync()
    {
        var locks = await Grains.GetGrain<IAccountGrain>(Me).Locks();
        if (locks.Refusal is not { } no) return new JsonResult(locks.Value);
        return new JsonResult(new { sentence = Words.Of(no), field = no.Field, code = no.Code.ToString() }) { StatusCode = no.HttpStatus };
    }
}

using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Counsellors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Administration;

[Authorize(Roles = Principal.Administrator)]
public sealed class VerifyModel(IGrainFactory grains, IText text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    private readonly Dictionary<Guid, string> checkers = [];

    public PracticeView Practice { get; private set; } = new();

    public bool AllChecked => !Practice.Credentials.IsEmpty && Practice.Credentials.All(c => c.CheckedOn is not null);

    /// <summary>The administrator who checked a diploma, by the name that other people see.</summary>
    public string CheckerOf(Credential credential) => checkers.GetValueOrDefault(credential.CheckedBy ?? Guid.Empty, "?");

    /// <summary>The reasons an administrator chooses from.</summary>
    public static IEnumerable<ReturnReason> Reasons => Enum.GetValues<ReturnReason>().Where(r => r is not ReturnReason.Expired);

    private ICounsellorGrain Counsellor => grains.GetGrain<ICounsellorGrain>(Id);

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostCheckAsync(Guid credential, DateOnly? expires) => await Answer(await Counsellor.Check(credential, expires));

    public async Task<IActionResult> OnPostOnlineAsync(long seen) => await Answer(await Counsellor.PutOnline(seen));

    public async Task<IActionResult> OnPostBackAsync(ReturnReason reason) => await Answer(await Counsellor.GiveBack(reason));

    private async Task<IActionResult> Answer(Refusal? refusal)
    {
        if (refusal is null) return Redirect($"/admin/verification/{Id}");
        return await Load() ?? this.Refused(text, refusal);
    }

    private async Task<IActionResult?> Load()
    {
        var practice = await Counsellor.Practice();
        if (practice.Refusal is { } no) return this.Turned(no);
        Practice = practice.Value;
        foreach (var by in Practice.Credentials.Select(c => c.CheckedBy).OfType<Guid>().Distinct())
            checkers[by] = (await grains.GetGrain<IAccountGrain>(by).Persona()).DisplayName;
        return null;
    }
}

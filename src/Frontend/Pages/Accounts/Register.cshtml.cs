using Helpnet.Frontend.Words;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Help;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Accounts;

public sealed class RegisterModel(IGrainFactory grains, IText text) : SecretPage(text)
{
    [BindProperty(SupportsGet = true)] public string? As { get; set; }

    public bool AsCounsellor => As == "counsellor";

    /// <summary>The age that the silos ask for, in years.</summary>
    public int Age { get; private set; }

    /// <summary>Made with the page: pressing twice registers once.</summary>
    public Guid Account { get; } = Guid.NewGuid();

    public async Task OnGetAsync() => Age = await LeastAge();

    public async Task<IActionResult> OnPostAsync([FromBody] RegisterForm form)
    {
        if (!ModelState.IsValid) return Malformed();
        Age = await LeastAge();
        return Answer(await grains.GetGrain<IAccountGrain>(form.Account).Register(form.ToRegistration(Words.Language, Age, AsCounsellor)));
    }

    public async Task<IActionResult> OnPostAgainAsync([FromBody] AccountForm form) =>
        ModelState.IsValid ? Answer(await grains.GetGrain<IAccountGrain>(form.Account).SendAgain()) : Malformed();

    private async Task<int> LeastAge() => (await grains.GetGrain<IHouseRulesGrain>(0).Rules()).LeastAge;
}

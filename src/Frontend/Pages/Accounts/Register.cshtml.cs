using Helpnet.Frontend.Words;
using Helpnet.Grains.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Helpnet.Frontend.Pages.Accounts;

public sealed class RegisterModel(IGrainFactory grains, IText text, IOptions<AccountOptions> options) : SecretPage(text)
{
    [BindProperty(SupportsGet = true)] public string? As { get; set; }

    public bool AsCounsellor => As == "counsellor";

    public int Age => options.Value.LeastAge;

    /// <summary>Made with the page: pressing twice registers once.</summary>
    public Guid Account { get; } = Guid.NewGuid();

    public async Task<IActionResult> OnPostAsync([FromBody] RegisterForm form)
    {
        if (!ModelState.IsValid) return Malformed();
        return Answer(await grains.GetGrain<IAccountGrain>(form.Account).Register(form.ToRegistration(Words.Language, Age, AsCounsellor)));
    }

    public async Task<IActionResult> OnPostAgainAsync([FromBody] AccountForm form) =>
        ModelState.IsValid ? Answer(await grains.GetGrain<IAccountGrain>(form.Account).SendAgain()) : Malformed();
}

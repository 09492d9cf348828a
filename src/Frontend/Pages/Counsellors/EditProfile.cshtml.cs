using Helpnet.Frontend.Words;
using Helpnet.Grains.Counsellors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Helpnet.Frontend.Pages.Counsellors;

[RequestSizeLimit(64 * 1024)]
public sealed class EditProfileModel(IGrainFactory grains, IText text, IVisitor visitor) : PracticePage(grains, text)
{
    /// <summary>How many languages the form has room for; the rest can be chosen after saving.</summary>
    private const int SpareLanguages = 2;

    [BindProperty] public ProfileForm Form { get; set; } = new();

    public int LanguageRows => Math.Min(Form.Languages.Count + SpareLanguages, 12);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is { } turned) return turned;
        Form = ProfileForm.Of(Practice.Profile);
        if (Form.Languages.Count == 0) Form.Languages.Add(visitor.Language);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        if (await Load() is { } turned) return turned;
        var refusal = await Own.SaveProfile(Form.ToProfile(Practice.Profile.Photo));
        return await Answer(refusal, PracticeSteps.After(PracticeStep.Profile, Practice.Missing),
            ("name", "Form.Name"), ("title", "Form.Title"), ("training", "Form.Training"), ("about", "Form.About"), ("place", "Form.Place"),
            ("country", "Form.Country"), ("languages", "Form.Languages"), ("specialities", "Form.Specialities"));
    }

    public IEnumerable<SelectListItem> LanguageChoices(int row) =>
    [
        new("", "", row >= Form.Languages.Count),
        .. SpokenLanguages.All.OrderBy(l => l.Value, StringComparer.InvariantCultureIgnoreCase)
            .Select(l => new SelectListItem(l.Value, l.Key, row < Form.Languages.Count && Form.Languages[row] == l.Key)),
    ];

    public IEnumerable<SelectListItem> CountryChoices() => Countries.All
        .Select(c => new SelectListItem(CounsellorWords.Country(visitor, c), c, c == Form.Country))
        .OrderBy(c => c.Text, StringComparer.Create(visitor.Culture, ignoreCase: true));
}

using Helpnet.Frontend.Files;
using Helpnet.Frontend.Pages.Shared.Components;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Counsellors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Helpnet.Frontend.Pages.Counsellors;

[RequestSizeLimit(12 * 1024 * 1024)]
public sealed class EditProfileModel(IGrainFactory grains, IText text, IVisitor visitor) : PracticePage(grains, text)
{
    /// <summary>How many languages the form has room for; the rest can be chosen after saving.</summary>
    private const int SpareLanguages = 2;

    private const string Here = "/practice/profile";

    [BindProperty] public ProfileForm Form { get; set; } = new();

    [BindProperty] public IFormFile? Picture { get; set; }

    /// <summary>Made with the form, so that pressing twice stores once.</summary>
    [BindProperty] public Guid PictureId { get; set; }

    /// <summary>The picture that visitors see, or the initials in its place.</summary>
    public PersonLine Portrait => new(Practice.Profile.Name, Photo: CounsellorWords.Photo(Practice.Profile.Photo));

    public int LanguageRows => Math.Min(Form.Languages.Count + SpareLanguages, 12);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is { } turned) return turned;
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostPhotoAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await Load() is { } turned) return turned;
        Fill();
        if (Picture is not { Length: > 0 } picture) return this.Refused(Words, new(RefusalCode.FileNotAccepted), nameof(Picture));
        var photo = await Grains.StorePhoto(picture, PictureId, ct);
        if (photo.Refusal is { } no) return this.Refused(Words, no, nameof(Picture));
        return await Answer(await Own.SetPhoto(photo.Value), Here);
    }

    public async Task<IActionResult> OnPostRemovePhotoAsync()
    {
        ModelState.Clear();
        Fill();
        return await Answer(await Own.SetPhoto(null), Here);
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
        .Select(c => new SelectListItem(visitor.Country(c), c, c == Form.Country))
        .OrderBy(c => c.Text, StringComparer.Create(visitor.Culture, ignoreCase: true));

    private void Fill()
    {
        Form = ProfileForm.Of(Practice.Profile);
        if (Form.Languages.Count == 0) Form.Languages.Add(visitor.Language);
    }
}

using System.Globalization;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Counsellors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Helpnet.Frontend.Pages.Counsellors;

[RequestSizeLimit(64 * 1024)]
public sealed class ServicesModel(IGrainFactory grains, IText text) : PracticePage(grains, text)
{
    private const string Here = "/practice/services";

    [BindProperty] public ServiceForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "edit")] public Guid? Edit { get; set; }

    public bool OffersFreeTalk => Practice.Services.Any(s => s.Net.Minor == 0);

    public bool HasPrice => Practice.Services.Any(s => s.Net.Minor > 0);

    /// <summary>Made with the form, so that pressing twice offers one talk.</summary>
    public Guid NewId { get; } = Guid.NewGuid();

    public IEnumerable<SelectListItem> CurrencyChoices => Currencies.All.Keys.Order().Select(c => new SelectListItem(c, c, c == Practice.Currency));

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is { } turned) return turned;
        if (Practice.Services.FirstOrDefault(s => s.Id == Edit) is { } service) Form = ServiceForm.Of(service, CultureInfo.GetCultureInfo(Words.Language));
        else (Edit, Form) = (null, ServiceForm.Blank());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        if (await Load() is { } turned) return turned;
        var (terms, wrong) = Form.Read(Practice.Currency);
        if (terms is null) return this.Refused(Words, new(RefusalCode.Invalid, wrong!.ToLowerInvariant()), $"Form.{wrong}");
        return await Answer(await Own.SaveService(terms), Here,
            ("name", "Form.Name"), ("minutes", "Form.Minutes"), ("net", "Form.Price"), ("vatRate", "Form.Vat"));
    }

    public async Task<IActionResult> OnPostFirstTalkAsync(Guid id, int minutes)
    {
        if (await Load() is { } turned) return turned;
        return await Answer(await Own.SaveService(new(id, Words["practice.first-talk"], Math.Clamp(minutes, 5, 10), new(0, Practice.Currency), null)), Here);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid service) => await Answer(await Own.RemoveService(service), Here);

    public async Task<IActionResult> OnPostCurrencyAsync(string currency) => await Answer(await Own.SetCurrency(currency ?? ""), Here);
}

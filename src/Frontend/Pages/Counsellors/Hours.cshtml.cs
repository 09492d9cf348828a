using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Counsellors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Helpnet.Frontend.Pages.Counsellors;

[RequestSizeLimit(256 * 1024), RequestFormLimits(ValueCountLimit = 2_000)]
public sealed class HoursModel(IGrainFactory grains, IText text, IVisitor visitor) : PracticePage(grains, text)
{
    [BindProperty] public HoursForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Zones => ZoneChoice.For(visitor, Form.Zone);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is { } turned) return turned;
        var agenda = await Grains.GetGrain<IAgendaGrain>(Me).View();
        if (agenda.Refusal is { } no) return this.Turned(no);
        Form = HoursForm.Of(agenda.Value.Hours, agenda.Value.Hours.Weekly.IsEmpty && visitor.ZoneIsKnown ? visitor.Zone : agenda.Value.Hours.Zone);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } turned) return turned;
        if (!ModelState.IsValid) return this.Refused(Words, new(RefusalCode.Invalid));
        ModelState.Clear();
        var (hours, wrong) = Form.Read();
        if (hours is null) return this.Refused(Words, new(RefusalCode.Invalid, "hours"), wrong!);
        return await Answer(await Grains.GetGrain<IAgendaGrain>(Me).SetHours(hours), PracticeSteps.After(PracticeStep.Hours, Practice.Missing),
            ("zone", "Form.Zone"), ("notice", "Form.NoticeHours"), ("horizon", "Form.HorizonDays"), ("pause", "Form.PauseMinutes"));
    }

    /// <summary>The name of a weekday in the visitor's language.</summary>
    public string DayName(DayOfWeek day) => visitor.Culture.DateTimeFormat.GetDayName(day);
}

using Helpnet.Frontend.Words;
using Helpnet.Grains.Agendas;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Counsellors;

public sealed class AgendaModel(IGrainFactory grains, IText text) : PracticePage(grains, text)
{
    public AgendaView Agenda { get; private set; } = new(new(), []);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is { } turned) return turned;
        var agenda = await Grains.GetGrain<IAgendaGrain>(Me).View();
        if (agenda.Refusal is { } no) return this.Turned(no);
        Agenda = agenda.Value;
        return Page();
    }
}

using System.Text;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Appointments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Appointments;

/// <summary>The appointment as a file for a calendar.</summary>
[Authorize]
public sealed class CalendarModel(IGrainFactory grains, IVisitor visitor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var calendar = await grains.GetGrain<IAppointmentGrain>(id).Calendar(visitor.Language);
        if (calendar.Refusal is { } no) return this.Turned(no);
        return File(Encoding.UTF8.GetBytes(calendar.Value), "text/calendar; charset=utf-8", "appointment.ics");
    }
}

using Helpnet.Frontend.Words;
using Helpnet.Grains.Appointments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Appointments;

/// <summary>What the client has paid for an appointment that is over, to be printed or kept.</summary>
[Authorize]
public sealed class ReceiptModel(IGrainFactory grains) : PageModel
{
    public AppointmentView Appointment { get; private set; } = null!;

    public bool WentBack => Appointment.Money is MoneyStatus.Refunded or MoneyStatus.Refunding;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var view = await grains.GetGrain<IAppointmentGrain>(id).View();
        if (view.Refusal is { } no) return this.Turned(no);
        if (!view.Value.HasReceipt) return NotFound();
        Appointment = view.Value;
        return Page();
    }
}

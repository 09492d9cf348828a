using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Consultations;
using Helpnet.Grains.Counsellors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Consultations;

/// <summary>The call's page for both sides; for the counsellor also the place where the room is opened and the client is let in.</summary>
[Authorize]
public sealed class RoomModel(IGrainFactory grains) : PageModel
{
    [FromRoute] public Guid Appointment { get; set; }

    public AppointmentView View { get; private set; } = null!;

    public IceView Ice { get; private set; } = null!;

    /// <summary>What the counsellor's browser opens the room with; null on the client's side.</summary>
    public RoomView? Room { get; private set; }

    /// <summary>The client's own public key as the server has it; the counsellor's is part of the room.</summary>
    public string OwnKey { get; private set; } = "";

    public Guid Account => IsCounsellor ? View.Counsellor : View.Client;

    public Guid Peer => IsCounsellor ? View.Client : View.Counsellor;

    /// <summary>The other side's public key; empty when they have none yet.</summary>
    public string PeerKey { get; private set; } = "";

    public ConsultationRole Role => View.Side is Side.Counsellor ? ConsultationRole.Counsellor : ConsultationRole.Client;

    public bool IsCounsellor => Role is ConsultationRole.Counsellor;

    public bool IsOpen => View.Status is AppointmentStatus.InConsultation || IsCounsellor && View.Status is AppointmentStatus.Waiting;

    public bool IsOver => View.Status is AppointmentStatus.Completed or AppointmentStatus.Cancelled
        or AppointmentStatus.ClientAbsent or AppointmentStatus.CounsellorAbsent;

    public bool WasHeld => View.Status is AppointmentStatus.Completed;

    public CallFrame Frame => new(Appointment, Role, View.OtherName, View.Time.End);

    public async Task<IActionResult> OnGetAsync()
    {
        var door = await Grain.AtDoor();
        if (door.Refusal is { } no) return this.Turned(no);

        View = door.Value.Face.View;
        if (!IsOpen) return Page();

        Ice = door.Value.Ice!;
        // At once: they live with two people.
        var clients = PublicKey(View.Client);
        return (IsCounsellor ? await Own(clients) : await Others(clients)) is { } missing ? this.Turned(missing) : Page();
    }

    /// <summary>Opens the counsellor's room with the half of the room password that the server may check.</summary>
    public async Task<IActionResult> OnPostOpenRoomAsync(string gate)
    {
        var view = await Grain.View();
        if (view.Refusal is { } stranger) return Answer(stranger);
        return Answer(await grains.GetGrain<ICounsellorGrain>(view.Value.Counsellor).OpenRoom(Guid.NewGuid(), gate));
    }

    /// <summary>Lets the client in who waits.</summary>
    public async Task<IActionResult> OnPostAdmitAsync(Guid command) => Answer(await Grain.Admit(command));

    /// <summary>The counsellor ends the consultation.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid command) => Answer(await Grain.Finish(command));

    private IAppointmentGrain Grain => grains.GetGrain<IAppointmentGrain>(Appointment);

    private async Task<Refusal?> Own(Task<string> client)
    {
        var asked = Practice.Room();
        await Task.WhenAll(asked, client);
        var room = await asked;
        if (room.Refusal is { } missing) return missing;

        (Room, PeerKey) = (room.Value, await client);
        return null;
    }

    private async Task<Refusal?> Others(Task<string> client)
    {
        (PeerKey, OwnKey) = (await Practice.CallKey(), await client);
        return null;
    }

    private ICounsellorGrain Practice => grains.GetGrain<ICounsellorGrain>(View.Counsellor);

    private async Task<string> PublicKey(Guid account) => (await grains.GetGrain<IAccountGrain>(account).Persona()).PublicKey ?? "";

    /// <summary>A script asks: the refusal's name as the whole body, or nothing.</summary>
    private static IActionResult Answer(Refusal? no) => no is null
        ? new StatusCodeResult(StatusCodes.Status204NoContent)
        : new ContentResult { StatusCode = no.HttpStatus, Content = no.Code.ToString(), ContentType = "text/plain" };
}

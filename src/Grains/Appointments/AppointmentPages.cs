using Helpnet.Grains.Agendas;
using Helpnet.Grains.Consultations;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Mail;

namespace Helpnet.Grains.Appointments;

/// <summary>
/// What a page needs beside the appointment's view, fetched where it lives: a page that asked for each itself would wait for one silo after the other.
/// </summary>
internal sealed class AppointmentPages(IGrainFactory grains, ICalendarFile calendar, Relay relay, TimeProvider clock)
{
    public async Task<AppointmentFace> Face(AppointmentView view) =>
        new(view, view.Side is Side.Client ? await grains.GetGrain<IOfferGrain>(view.Counsellor).Face() : null);

    public async Task<DoorView> Door(AppointmentView view) =>
        new(await Face(view), RelayRules.WhyNot(view, clock.GetUtcNow()) is null ? relay.Give() : null);

    public string Calendar(Guid id, AppointmentState state, string language) =>
        calendar.Write(AppointmentLetters.Entry(id, state, state.Status is AppointmentStatus.Cancelled), language, AppointmentLetters.Page(id));
}

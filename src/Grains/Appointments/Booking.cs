using Helpnet.Grains.Accounts;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Payments;
using NodaTime;

namespace Helpnet.Grains.Appointments;

/// <summary>What is stored before an agenda is touched.</summary>
internal static class Booking
{
    public static Decision<AppointmentEvent> Ask(BookAppointment command, Guid client, Offer offer, TimeSpan entryWindow, DateTimeOffset now)
    {
        if (client == command.Counsellor) return new Refusal(RefusalCode.Invalid, "counsellor");
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(command.Zone) is null) return new Refusal(RefusalCode.Invalid, "zone");
        if (command.Price != offer.Service.Gross) return RefusalCode.PriceChanged;
        if (command.Start <= now) return RefusalCode.NotOpenThen;
        return new AppointmentAsked(new()
        {
            Client = client,
            Counsellor = command.Counsellor,
            Visitor = command.Visitor,
            Service = offer.Service,
            ConnectedAccount = offer.Account,
            ClientZone = command.Zone,
            CounsellorName = offer.CounsellorName,
            Time = new(command.Start, command.Start.AddMinutes(offer.Service.Minutes)),
            AskedAt = now,
            EntryWindow = entryWindow,
            PaymentUntouched = true,
        });
    }

    /// <summary>What becomes of an appointment whose agendas have answered.</summary>
    /// <param name="client">The client's contact; null without a confirmed address.</param>
    /// <param name="no">What the agendas refused; null when both have taken it.</param>
    public static AppointmentEvent Answer(Contact? client, Refusal? no) =>
        no is not null ? new AgendaRefused(no.Code) : client is null ? new AgendaRefused(RefusalCode.EmailNotConfirmed) : new AgendasAgreed(client.DisplayName);

    public static TakeInterval Interval(Guid id, AppointmentState state, Side side) =>
        new(id, state.Time, side, side is Side.Client ? state.Counsellor : state.Client, state.Visitor);

    /// <param name="state">The appointment.</param>
    /// <param name="connected">The account that the counsellor has connected now, which need not be the one of the booking; null when unknown.</param>
    /// <param name="returnUrl">Our page to come back to.</param>
    /// <param name="language">Language of the provider's page.</param>
    public static PaymentTerms Terms(AppointmentState state, string? connected, string returnUrl, string language) =>
        new(state.Service!.Gross, connected ?? state.ConnectedAccount!, language, returnUrl);
}

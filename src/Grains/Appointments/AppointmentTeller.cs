using System.Collections.Immutable;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Consultations;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Notices;
using Helpnet.Grains.Payments;
using Helpnet.Grains.WaitingRooms;
using Microsoft.Extensions.Logging;

namespace Helpnet.Grains.Appointments;

/// <summary>Tells the others what an appointment's state says. Everything here may be repeated.</summary>
internal sealed class AppointmentTeller(IGrainFactory grains, IAppointmentList rows, ILogger<AppointmentTeller> log)
{
    /// <summary>Carries out what is pending, in order, and answers which of it has been acknowledged.</summary>
    public async Task<ImmutableArray<string>> Carry(Guid id, AppointmentState appointment, CancellationToken ct)
    {
        var done = ImmutableArray.CreateBuilder<string>();
        foreach (var effect in appointment.Pending)
            try
            {
                await Carry(id, appointment, effect.Kind, ct);
                done.Add(effect.Id);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                log.EffectFailed(e, id, effect.Kind);
            }
        return done.ToImmutable();
    }

    /// <summary>When either side's page was last seen in the consultation.</summary>
    public async Task<DateTimeOffset> LastSeen(Guid id, AppointmentState appointment, DateTimeOffset now) =>
        await grains.GetGrain<IConsultationDoor>(id).LastSeen() ?? appointment.AdmittedAt ?? now;

    private Task Carry(Guid id, AppointmentState appointment, EffectKind kind, CancellationToken ct) => kind switch
    {
        EffectKind.Queue => grains.GetGrain<IQueueGrain>(appointment.Counsellor).Sync(id, appointment.Version, PlaceOf(id, appointment)),
        EffectKind.Consultation => Consultation(id, appointment),
        EffectKind.Agendas => BothAgendas.Release(grains, id, appointment),
        EffectKind.SettleMove => BothAgendas.SettleMove(grains, id, appointment),
        EffectKind.Money => Money(id, appointment),
        EffectKind.Forgive => BothAgendas.Forgive(grains, id, appointment),
        EffectKind.Tell => Tell(id, appointment, ct),
        EffectKind.MailSomeoneWaits => MailWhenAway(id, appointment),
        _ => Mail(id, appointment, kind),
    };

    private static Place? PlaceOf(Guid id, AppointmentState appointment) => appointment.Status is AppointmentStatus.Waiting
        ? new(id, appointment.Client, appointment.ClientName, appointment.Time.Start, appointment.EnteredAt!.Value, appointment.NeedsPayment)
        : null;

    private Task Consultation(Guid id, AppointmentState appointment)
    {
        var door = grains.GetGrain<IConsultationDoor>(id);
        return appointment.Status is AppointmentStatus.InConsultation
            ? door.Admit(new(appointment.Client, appointment.Counsellor, appointment.Time.End))
            : door.Close();
    }

    private async Task Money(Guid id, AppointmentState appointment)
    {
        if (!appointment.HasPayment) return;
        var payment = grains.GetGrain<IPaymentGrain>(id);
        // In one step: between the two the payment would look settled.
        // What landed although it was openly waived goes back too.
        var back = appointment.GivenBack || appointment.Waived || appointment.Status is AppointmentStatus.Cancelled or AppointmentStatus.CounsellorAbsent;
        await (back ? payment.Refund() : payment.Close());
    }

    /// <summary>A page that follows something else is no help: it would not say that somebody has come.</summary>
    private async Task MailWhenAway(Guid id, AppointmentState appointment)
    {
        if (appointment.Status is not AppointmentStatus.Waiting) return;
        if (!await grains.GetGrain<IQueueGrain>(appointment.Counsellor).IsFollowed()) await Mail(id, appointment, EffectKind.MailSomeoneWaits);
    }

    private async Task Mail(Guid id, AppointmentState appointment, EffectKind kind)
    {
        if (kind is EffectKind.MailCancelled or EffectKind.MailMoved)
            foreach (var messageId in AppointmentLetters.Overtaken(id, appointment)) await grains.OutboxOf(messageId).Withdraw(messageId);
        foreach (var letter in AppointmentLetters.For(id, appointment, kind)) await grains.OutboxOf(letter.MessageId).Put(letter);
    }

    private async Task Tell(Guid id, AppointmentState appointment, CancellationToken ct)
    {
        await Task.WhenAll(
            rows.Put(appointment.Client, appointment.Version, AppointmentViews.Row(id, appointment, Side.Client), ct),
            rows.Put(appointment.Counsellor, appointment.Version, AppointmentViews.Row(id, appointment, Side.Counsellor), ct));
        if (NoticeOf(appointment) is not { } notice) return;
        var key = $"{id:n}-{notice}-{(notice is NoticeKind.Moved ? appointment.Sequence : appointment.EnteredAt?.UtcTicks)}";
        Guid[] told = notice is NoticeKind.SomeoneWaits ? [appointment.Counsellor] : [appointment.Client, appointment.Counsellor];
        await Task.WhenAll(told.Select(person => grains.GetGrain<IInboxPost>(person).Post(key, notice, id)));
    }

    private static NoticeKind? NoticeOf(AppointmentState appointment) => appointment.Status switch
    {
        AppointmentStatus.Booked when appointment.MovedAt is not null => NoticeKind.Moved,
        AppointmentStatus.Booked when appointment.EnteredAt is null => NoticeKind.Booked,
        AppointmentStatus.Waiting => NoticeKind.SomeoneWaits,
        AppointmentStatus.Cancelled => NoticeKind.Cancelled,
        AppointmentStatus.ClientAbsent or AppointmentStatus.CounsellorAbsent => NoticeKind.Absent,
        _ => null,
    };
}

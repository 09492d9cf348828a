using System.Collections.Immutable;
using Helpnet.Grains.Effects;
using Helpnet.Grains.Mail;
using Microsoft.Extensions.Options;

namespace Helpnet.Grains.Help;

[GrainType("contact-desk")]
internal sealed class ContactDeskGrain(
    [PersistentState("contact-desk.state")] IPersistentState<ContactState> row, IOptions<ContactOptions> options, TimeProvider clock)
    : Grain, IContactDeskGrain
{
    private Committed<ContactState> desk = null!;

    public override Task OnActivateAsync(CancellationToken ct)
    {
        desk = new(row, this);
        return Task.CompletedTask;
    }

    public async Task<Outcome<string>> Send(ContactMessage message)
    {
        var decision = ContactRules.Take(desk.State, message, this.GetPrimaryKeyString(), clock.GetUtcNow());
        if (decision.Refusal is { } no) return no;
        if (!decision.Events.IsEmpty) await desk.Write(decision.Events.Aggregate(desk.State, (state, e) => state.Apply(e)));

        // Also for a message taken before: the process may have ended between the write and the letters, and a letter is taken once.
        var ticket = ContactDesks.TicketOf(message.Id);
        var values = ImmutableDictionary<string, string>.Empty.Add("ticket", ticket);
        await Put(new()
        {
            MessageId = $"contact-{message.Id:n}-operator@help.helpnet",
            Kind = MailKind.Contact,
            Address = options.Value.Email,
            Values = values.Add("reply", message.Reply.Trim()).Add("text", message.Text),
        });
        await Put(new()
        {
            MessageId = $"contact-{message.Id:n}-writer@help.helpnet",
            Kind = MailKind.ContactReceived,
            Address = message.Reply.Trim(),
            Language = message.Language,
            Values = values,
        });
        return ticket;
    }

    private Task Put(Letter letter) => GrainFactory.OutboxOf(letter.MessageId).Put(letter);
}

using System.Collections.Immutable;
using Helpnet.Grains.Mail;

namespace Helpnet.Grains.Counsellors;

/// <summary>What a counsellor is told by mail of their profile's life.</summary>
internal static class CounsellorLetters
{
    public static Letter For(Guid counsellor, PendingLetter pending) => new()
    {
        MessageId = $"{counsellor:n}.{(pending.PaymentsOff ? "payments-off" : pending.Status.ToString().ToLowerInvariant())}.{pending.Version}@practices.helpnet",
        Kind = pending.PaymentsOff ? MailKind.PaymentsOff
            : pending.Status is ProfileStatus.Online ? MailKind.ProfileOnline
            : MailKind.ProfileReturned,
        Account = counsellor,
        Values = Values(counsellor, pending),
    };

    private static ImmutableDictionary<string, string> Values(Guid counsellor, PendingLetter pending)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        values["link"] = pending.PaymentsOff ? "/practice/payments" : pending.Status is ProfileStatus.Online ? $"/counsellors/{counsellor}" : "/practice";
        if (pending.Reason is { } reason) values["reason"] = reason.ToString();
        return values.ToImmutable();
    }
}

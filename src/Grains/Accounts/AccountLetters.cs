using System.Collections.Immutable;
using Helpnet.Grains.Mail;

namespace Helpnet.Grains.Accounts;

/// <summary>The letters an account writes, each recognisable by its Message-Id. Codes are made when they are needed and never stored.</summary>
internal static class AccountLetters
{
    public static Letter For(Guid id, AccountState account, AccountEffect effect, Seals seals) => new()
    {
        MessageId = $"{id:n}.{effect.Number}@accounts.helpnet",
        Kind = effect.Mail!.Value,
        Address = effect.Name,
        Language = account.Language,
        Values = Link(id, account, effect.Mail.Value, seals) is { } link
            ? ImmutableDictionary<string, string>.Empty.Add("link", link)
            : ImmutableDictionary<string, string>.Empty,
    };

    public static string What(Guid id, long serial) => $"{id:n}|{serial}";

    private static string? Link(Guid id, AccountState account, MailKind kind, Seals seals) => kind switch
    {
        MailKind.ConfirmEmail => $"/accounts/confirm?account={id:n}&code={Code(id, account, Seals.Confirm, seals)}",
        MailKind.ConfirmNewEmail => $"/accounts/confirm-email?account={id:n}&code={Code(id, account, Seals.NewEmail, seals)}",
        MailKind.ResetPassword => $"/accounts/reset?account={id:n}&code={Code(id, account, Seals.Reset, seals)}",
        MailKind.AlreadyRegistered => "/accounts/sign-in",
        _ => null,
    };

    private static string Code(Guid id, AccountState account, string label, Seals seals) =>
        seals.Make(label, What(id, account.Link(label)?.Serial ?? 0));
}

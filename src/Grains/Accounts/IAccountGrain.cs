using Orleans.Concurrency;

namespace Helpnet.Grains.Accounts;

/// <summary>
/// One person. Key: an id made by the browser that registers. Every change is durable when its call returns and safe to repeat.
/// </summary>
[Alias("account")]
public interface IAccountGrain : IGrainWithGuidKey
{
    /// <summary>
    /// Registers, keeps the user name for 48 h and mails a link. An e-mail address that belongs to somebody gets the same answer, and its owner
    /// a letter. The salt of the name's lock tells a repeated call, which changes nothing, from a new one under the same id, which replaces what is
    /// not confirmed yet, mails a new link and gives the earlier user name back. <see cref="RefusalCode.Invalid"/> names the field,
    /// <see cref="RefusalCode.NameTaken"/> is about the user name, <see cref="RefusalCode.TooMany"/> comes while this name is just being given back.
    /// </summary>
    [Alias("register")] Task<Refusal?> Register(Registration registration);

    /// <summary>Mails the link again while the account is unconfirmed; <see cref="RefusalCode.TooMany"/> within a minute or after ten letters.</summary>
    [Alias("send-again")] Task<Refusal?> SendAgain();

    /// <summary>
    /// Confirms the address. <see cref="RefusalCode.LinkExpired"/>; <see cref="RefusalCode.NameTaken"/> with the field <c>email</c> when it
    /// belongs to another account by now.
    /// </summary>
    [Alias("confirm")] Task<Refusal?> Confirm(string code);

    /// <summary>Signs a device in. <see cref="RefusalCode.SignedOut"/> when the ticket is not good.</summary>
    /// <param name="seal">From <see cref="Ticket"/>.</param>
    /// <param name="device">Made by the browser: the same id is one device.</param>
    /// <param name="label">What the browser says it is, at most 100 characters.</param>
    [Alias("sign-in")] Task<Outcome<SignedIn>> SignIn(string seal, Guid device, string label);

    /// <summary>
    /// A fresh token for a device that is still signed in, else <see cref="RefusalCode.SignedOut"/>. The old token may have expired.
    /// </summary>
    [Alias("renew")] Task<Outcome<SignedIn>> Renew(string token);

    /// <summary>What pages show of this person; only to somebody who is signed in, else empty.</summary>
    [AlwaysInterleave, Alias("persona")] Task<Persona> Persona();

    /// <summary>The account as its owner sees it, or <see cref="RefusalCode.NotYours"/>.</summary>
    [Alias("view")] Task<Outcome<AccountView>> View();

    /// <summary>Signs one of the owner's devices out, at once.</summary>
    [Alias("sign-out")] Task<Refusal?> SignOut(Guid device);

    /// <summary>Saves name, language and zone. <see cref="RefusalCode.Invalid"/> names the field.</summary>
    [Alias("save-settings")] Task<Refusal?> SaveSettings(Settings settings);

    /// <summary>Adds the counsellor's role.</summary>
    [Alias("become-counsellor")] Task<Refusal?> BecomeCounsellor();

    /// <summary>Adds the administrator's role with an invitation to this account's address; each is good once and for an hour.</summary>
    [Alias("accept-invitation")] Task<Refusal?> AcceptInvitation(string invitation);

    /// <summary>What the owner's browser needs before it makes new locks.</summary>
    [Alias("locks")] Task<Outcome<LocksView>> Locks();

    /// <summary>
    /// Changes the password and signs every other device out. Wrong proofs are counted before they are checked:
    /// <see cref="RefusalCode.WrongCredentials"/>, <see cref="RefusalCode.TooMany"/>.
    /// </summary>
    [Alias("change-password")] Task<Refusal?> ChangePassword(PasswordChange change);

    /// <summary>Replaces the recovery words. Refuses as <see cref="ChangePassword"/> does.</summary>
    [Alias("change-recovery")] Task<Refusal?> ChangeRecovery(RecoveryChange change);

    /// <summary>Mails a link to the new address; an address that belongs to somebody gets the same answer. Refuses as <see cref="ChangePassword"/> does.</summary>
    [Alias("change-email")] Task<Refusal?> ChangeEmail(EmailChange change);

    /// <summary>Puts the new address in place of the old one, which is told. Refuses as <see cref="Confirm"/> does.</summary>
    [Alias("confirm-email")] Task<Refusal?> ConfirmEmail(string code);

    /// <summary>What a reset link shows, or <see cref="RefusalCode.LinkExpired"/>.</summary>
    [Alias("reset-view")] Task<Outcome<ResetView>> ResetView(string code);

    /// <summary>Sets a new password by a mailed link and signs every device out. <see cref="RefusalCode.LinkExpired"/>.</summary>
    [Alias("reset")] Task<Refusal?> Reset(PasswordReset reset);
}

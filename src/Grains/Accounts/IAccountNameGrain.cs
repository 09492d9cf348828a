namespace Helpnet.Grains.Accounts;

/// <summary>
/// A user name or an e-mail address. Key: <see cref="AccountNames.KeyOf"/>. Names that belong to nobody answer in the same form and in the same time.
/// </summary>
[Alias("account-name")]
public interface IAccountNameGrain : IGrainWithStringKey
{
    /// <summary>Salt and parameters with which the browser derives from the password.</summary>
    [Alias("salt")] Task<string> Salt();

    /// <summary>
    /// Tries a password: counted first, then checked. <see cref="RefusalCode.WrongCredentials"/>, <see cref="RefusalCode.TooMany"/> with the time
    /// to wait, or <see cref="RefusalCode.EmailNotConfirmed"/> after a right password. A repeated <see cref="SignInAttempt.Id"/> is not counted again.
    /// </summary>
    [Alias("try")] Task<Outcome<Ticket>> Try(SignInAttempt attempt);

    /// <summary>
    /// Which account waits for its address to be confirmed, for whoever knows its password: the confirmation can be sent again, or the address
    /// corrected, under this id. Counted like <see cref="Try"/>. <see cref="RefusalCode.WrongCredentials"/>, <see cref="RefusalCode.TooMany"/>, or
    /// <see cref="RefusalCode.AlreadyConfirmed"/> when it is confirmed.
    /// </summary>
    [Alias("unconfirmed")] Task<Outcome<Guid>> Unconfirmed(SignInAttempt attempt);

    /// <summary>Mails a link that opens the door when guesses have slowed it; at most one letter a minute and three an hour. Best effort: nothing is promised.</summary>
    [Alias("send-sign-in-link")] Task SendSignInLink();

    /// <summary>Mails a link to set a new password; at most one letter a minute and three an hour. Best effort: nothing is promised.</summary>
    [Alias("send-reset-link")] Task SendResetLink();
}

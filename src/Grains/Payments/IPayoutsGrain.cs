namespace Helpnet.Grains.Payments;

/// <summary>How a counsellor is paid. Key: the counsellor's account id. Only that person may call it.</summary>
[Alias("payouts")]
public interface IPayoutsGrain : IGrainWithGuidKey
{
    /// <summary>Makes the account at the provider unless there is one that still works, and a page to complete it, single use.</summary>
    /// <param name="country">ISO 3166 code of two letters, in capitals.</param>
    /// <param name="currency">ISO 4217 code in capitals.</param>
    /// <param name="returnUrl">Our page to come back to, absolute.</param>
    /// <param name="refreshUrl">Our page that makes a fresh link, absolute.</param>
    /// <returns>The page's address, or <see cref="RefusalCode.NotYours"/>, <see cref="RefusalCode.EmailNotConfirmed"/>,
    /// <see cref="RefusalCode.Invalid"/> or <see cref="RefusalCode.ProviderUnavailable"/>.</returns>
    [ResponseTimeout("00:00:10"), Alias("start")] Task<Outcome<string>> Start(string country, string currency, string returnUrl, string refreshUrl);

    /// <summary>
    /// Asks the provider where the account stands, and stores it; within three seconds of the last such question the stored answer is given.
    /// Coming back from the provider's page proves nothing.
    /// </summary>
    /// <returns>The view, or <see cref="RefusalCode.NotYours"/> or <see cref="RefusalCode.ProviderUnavailable"/>.</returns>
    [ResponseTimeout("00:00:10"), Alias("look-again")] Task<Outcome<PayoutsView>> LookAgain();

    /// <summary>Where the account stood when the provider was last asked, or <see cref="RefusalCode.NotYours"/>.</summary>
    [Alias("view")] Task<Outcome<PayoutsView>> View();
}

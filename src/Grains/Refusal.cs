namespace Helpnet.Grains;

/// <summary>An expected "no". It is a value: exceptions are for bugs and outages.</summary>
/// <param name="Code">Why.</param>
/// <param name="Field">The input or the step it is about, when there is one; a key, never what a person typed.</param>
/// <param name="After">How long to wait before trying again, when waiting helps.</param>
[GenerateSerializer, Immutable, Alias("refusal")]
public sealed record Refusal(RefusalCode Code, string? Field = null, TimeSpan? After = null)
{
    /// <summary>The status code a page or endpoint answers with.</summary>
    public int HttpStatus => Code switch
    {
        RefusalCode.SignedOut or RefusalCode.WrongCredentials => 401,
        RefusalCode.PaymentDue or RefusalCode.PaymentPending => 402,
        RefusalCode.NotYours or RefusalCode.CounsellorNotOnline => 404,
        RefusalCode.NotAdmitted or RefusalCode.RoomClosed or RefusalCode.WrongRoomPassword or RefusalCode.EmailNotConfirmed => 403,
        RefusalCode.Invalid => 400,
        RefusalCode.TooMany => 429,
        RefusalCode.ProviderUnavailable => 503,
        RefusalCode.LinkExpired => 410,
        RefusalCode.FileTooLarge => 413,
        RefusalCode.FileNotAccepted or RefusalCode.PictureUnreadable => 415,
        _ => 409,
    };
}

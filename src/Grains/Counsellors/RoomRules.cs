using System.Security.Cryptography;
using System.Text;

namespace Helpnet.Grains.Counsellors;

/// <summary>Who may open the consultation room. Attempts are counted before they are checked, so that many at once gain nothing.</summary>
internal static class RoomRules
{
    public const int FreeTries = 5;

    /// <summary>How long a session's opening holds; longer than any working day.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromHours(16);

    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    private const int MostKeyText = 1_024;
    private const int Rounds = 100_000;
    private const int HashBytes = 32;
    private const int SaltBytes = 16;

    public static Decision<CounsellorEvent> Set(CounsellorState practice, RoomKeys keys, byte[] salt)
    {
        var field = !IsKeyText(keys.Salt) ? "salt" : !IsKeyText(keys.Gate) ? "gate"
            : !IsKeyText(keys.CallKeyPublic) ? "callKeyPublic" : !IsKeyText(keys.CallKeyWrapped) ? "callKeyWrapped" : null;
        if (field is not null) return new Refusal(RefusalCode.Invalid, field);
        if (practice.Room is { } room && room.CallKeyWrapped == keys.CallKeyWrapped && Fits(practice, keys.Gate)) return Decision<CounsellorEvent>.Nothing;
        return new RoomSet(new()
        {
            Salt = keys.Salt,
            GateHash = Hash(keys.Gate, salt),
            CallKeyPublic = keys.CallKeyPublic,
            CallKeyWrapped = keys.CallKeyWrapped,
        });
    }

    /// <summary>Counts an attempt once, or says how long to wait before the next one.</summary>
    public static Decision<CounsellorEvent> Try(CounsellorState practice, Guid attempt, DateTimeOffset now)
    {
        if (practice.Room is null) return new Refusal(RefusalCode.StepMissing, nameof(PracticeStep.Room));
        if (attempt != Guid.Empty && attempt == practice.Attempt) return Decision<CounsellorEvent>.Nothing;
        var wait = practice.LastTry + PauseAfter(practice.Tries) - now;
        return wait > TimeSpan.Zero ? new Refusal(RefusalCode.TooMany, After: wait) : new RoomTried(now, attempt);
    }

    public static bool Fits(CounsellorState practice, string? gate)
    {
        if (gate is null) return false;
        var hash = Convert.FromBase64String(practice.Room!.GateHash);
        return gate.Length <= MostKeyText && CryptographicOperations.FixedTimeEquals(hash[SaltBytes..], Derive(gate, hash[..SaltBytes]));
    }

    public static bool IsOpen(CounsellorState practice, Guid device, DateTimeOffset now) =>
        practice.Opened.Any(o => o.Device == device && now < o.At + OpenFor);

    private static TimeSpan PauseAfter(int tries) => tries < FreeTries
        ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(tries - FreeTries, 10)));

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltBytes);

    private static string Hash(string gate, byte[] salt) => Convert.ToBase64String([.. salt, .. Derive(gate, salt)]);

    private static byte[] Derive(string gate, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(gate), salt, Rounds, HashAlgorithmName.SHA256, HashBytes);

    private static bool IsKeyText(string? text) => text is { Length: > 0 and <= MostKeyText } && text.All(c => c is > ' ' and <= '~');
}

using System.Security.Cryptography;
using System.Text;
using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Accounts;

/// <summary>Codes that only silos can make, each under a label of its own. Nothing of them is stored.</summary>
internal sealed class Seals(SubjectKey key)
{
    public const string Confirm = "confirm";
    public const string NewEmail = "new-email";
    public const string Reset = "reset";
    public const string Door = "door";
    public const string Ticket = "ticket";
    public const string Invitation = "invitation";

    /// <summary>A code for <paramref name="what"/> whose end is kept elsewhere.</summary>
    public string Make(string label, string what) => Base64Url(Mac(label, what));

    public bool Fits(string code, string label, string what) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(Make(label, what)));

    /// <summary>A code that carries its own end.</summary>
    public string Make(string label, string what, DateTimeOffset until)
    {
        var end = until.ToUnixTimeSeconds().ToString(null, System.Globalization.CultureInfo.InvariantCulture);
        return $"{end}.{Make(label, $"{what}|{end}")}";
    }

    public bool Fits(string code, string label, string what, DateTimeOffset now) =>
        code.Split('.') is [var end, var mac] && long.TryParse(end, out var seconds)
        && seconds > now.ToUnixTimeSeconds() && Fits(mac, label, $"{what}|{end}");

    public Guid IdOf(string label, string what) => new(Mac(label, what).AsSpan(0, 16));

    private byte[] Mac(string label, string what) => HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes($"helpnet/{label}/{what}"));

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}

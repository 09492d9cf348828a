using System.Security.Cryptography;

namespace Helpnet.Load.Web;

/// <summary>Somebody who registers now. What a browser would derive from a password is random here: the server can't tell, which is the point of it.</summary>
public static class Newcomer
{
    /// <summary>Registers, confirms by the mail, and signs in.</summary>
    public static async Task<Person> Join(string address, Mails mails, CancellationToken ct = default)
    {
        var name = $"p{Guid.NewGuid():n}"[..20];
        var auth = Random(32);
        var email = $"{name}@load.example";
        var person = new Person(address);
        await person.Post("/accounts/register", new
        {
            account = Guid.NewGuid(),
            userName = name,
            email,
            displayName = "Load",
            zone = "Europe/Zurich",
            nameLock = Lock(auth),
            emailLock = Lock(Random(32)),
            keys = new { @public = Point(), wrappedPrivate = Random(180) },
            agrees = true,
            oldEnough = true,
        }, ct);
        await person.Press(await mails.Confirmation(email, ct), ct);
        if (await person.SignIn(name, auth, ct) is { } no) throw new InvalidOperationException($"The newcomer could not sign in: {no}.");
        return person;
    }

    private static object Lock(string auth) => new { salt = $"argon2id.65536.3.{Random(16).TrimEnd('=').Replace('+', '-').Replace('/', '_')}", auth, wrappedKey = Random(60) };

    private static string Random(int bytes) => Convert.ToBase64String(RandomNumberGenerator.GetBytes(bytes));

    private static string Point()
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return Convert.ToBase64String([4, .. point.X!, .. point.Y!]);
    }
}

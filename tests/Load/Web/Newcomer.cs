using System.Net;

namespace Helpnet.Load.Web;

/// <summary>
/// Somebody who registers now. What a browser would derive from a password is random here: the server can't tell, which is the point of it.
/// </summary>
public sealed record Newcomer(Person Person, string Name, string Auth, string Email) : IDisposable
{
    /// <summary>Registers, confirms by the mail, and signs in.</summary>
    public static async Task<Person> Join(string address, Mails mails, CancellationToken ct = default) =>
        (await Register(address, mails, "client", null, ct)).Person;

    /// <summary>The same, for whoever wants to sign in again.</summary>
    public static async Task<Newcomer> Register(string address, Mails mails, string role, IPAddress? from, CancellationToken ct)
    {
        var name = $"p{Guid.NewGuid():n}"[..20];
        var it = new Newcomer(new(address, from), name, Made.Bytes(32), $"{name}@load.example");
        var sent = await it.Person.Post($"/accounts/register?as={role}", new
        {
            account = Guid.NewGuid(),
            userName = name,
            email = it.Email,
            displayName = "Load",
            zone = "Europe/Zurich",
            nameLock = Made.Lock(it.Auth),
            emailLock = Made.Lock(Made.Bytes(32)),
            keys = new { @public = Made.PublicKey(), wrappedPrivate = Made.Bytes(180) },
            agrees = true,
            oldEnough = true,
        }, ct);
        sent.Must("A registration");
        await it.Person.Press(await mails.Confirmation(it.Email, ct), ct);
        if (await it.SignIn(ct) is { } no) throw new InvalidOperationException($"The newcomer could not sign in: {no}.");
        return it;
    }

    public Task<HttpStatusCode?> SignIn(CancellationToken ct) => Person.SignIn(Name, Auth, ct);

    public void Dispose() => Person.Dispose();
}

using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Accounts;

/// <summary>
/// Invitations of administrators. They are made where the silos' key is, by hand, and prove themselves; a frontend can't make one.
/// </summary>
public static class Invitations
{
    /// <summary>How long an invitation is good for.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>The path and query of the page that accepts an invitation for whoever has confirmed <paramref name="address"/>.</summary>
    public static string Link(SubjectKey key, string address, DateTimeOffset now) =>
        $"/accounts/invitation?code={Code(key, address, now)}";

    /// <summary>The code in that link.</summary>
    public static string Code(SubjectKey key, string address, DateTimeOffset now) =>
        new Seals(key).Make(Seals.Invitation, AccountNames.KeyOf(address), now + Life);
}

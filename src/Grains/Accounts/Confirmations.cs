using Helpnet.Grains.Subjects;

namespace Helpnet.Grains.Accounts;

/// <summary>For setting people up where the silos' key is, without a mailbox.</summary>
public static class Confirmations
{
    /// <summary>The code of the first letter that asks <paramref name="account"/> to confirm its address.</summary>
    public static string FirstCode(SubjectKey key, Guid account) => new Seals(key).Make(Seals.Confirm, AccountLetters.What(account, 1));
}

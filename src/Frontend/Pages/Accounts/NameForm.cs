namespace Helpnet.Frontend.Pages.Accounts;

/// <summary>A user name or an e-mail address.</summary>
public sealed record NameForm(string Name)
{
    /// <summary>Nothing longer can be a name.</summary>
    public bool IsTooLong => Name.Length > Grains.Accounts.AccountNames.LongestEmail;
}

namespace Helpnet.Grains.Accounts;

/// <summary>Which of an account's two names.</summary>
internal enum NameKind
{
    UserName,
    Email,
}

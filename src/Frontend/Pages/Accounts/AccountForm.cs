namespace Helpnet.Frontend.Pages.Accounts;

public sealed record AccountForm(Guid Account);

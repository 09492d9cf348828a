using Helpnet.Grains.Payments;
using Helpnet.Silo.Storage;

namespace Helpnet.Silo.Stripe;

internal sealed class ConnectedAccounts(Database database) : IConnectedAccounts
{
    private const string PutSql = "INSERT INTO payment_account (account, counsellor) VALUES (@account, @counsellor) ON CONFLICT (account) DO NOTHING";

    private const string FindSql = "SELECT counsellor FROM payment_account WHERE account = @account";

    public Task Put(string account, Guid counsellor, CancellationToken ct) =>
        database.Source.Execute(PutSql, ct, ("@account", account), ("@counsellor", counsellor.ToString("n")));

    public async Task<Guid?> Find(string account, CancellationToken ct) =>
        (await database.Source.Query(FindSql, row => (Guid?)Guid.Parse(row.GetString(0)), ct, ("@account", account))).SingleOrDefault();
}

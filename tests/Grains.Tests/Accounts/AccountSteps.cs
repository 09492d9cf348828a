using Helpnet.Grains.Accounts;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;

namespace Helpnet.Grains.Tests.Accounts;

/// <summary>What people do before a test begins.</summary>
internal static class AccountSteps
{
    private static readonly SubjectKey Key = new(new byte[32]);

    public static IAccountNameGrain Name(this HelpnetCluster helpnet, string name) => helpnet.Grain<IAccountNameGrain>(AccountNames.KeyOf(name));

    /// <summary>Registers and confirms.</summary>
    public static async Task Joins(this HelpnetCluster helpnet, Guid account, string name)
    {
        Assert.Null(await helpnet.Grain<IAccountGrain>(account).Register(AnAccount.Of(name)));
        Assert.Null(await helpnet.Grain<IAccountGrain>(account).Confirm(Confirmations.FirstCode(Key, account)));
    }

    public static async Task<SignedIn> SignsIn(this HelpnetCluster helpnet, Guid account, string name, Guid device)
    {
        var ticket = (await helpnet.Name(name).Try(new(AnAccount.Lock("first", name).Auth, "net"))).Value;
        return (await helpnet.Grain<IAccountGrain>(account).SignIn(ticket.Seal, device, "Firefox, Linux")).Value;
    }
}

using Helpnet.Grains.Accounts;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;

namespace Helpnet.Grains.Tests.Accounts;

/// <summary>Laws 5 and 6 with a process that dies between any two writes of a registration and its confirmation.</summary>
public sealed class AccountCrashTests
{
    private static readonly SubjectKey Key = new(new byte[32]);

    private HelpnetCluster helpnet = null!;
    private int people;

    [Fact]
    public async Task Killed_between_any_two_writes_a_person_gets_in_by_both_names_with_one_letter_and_nobody_else_gets_the_name()
    {
        await using var cluster = helpnet = await HelpnetCluster.Start();

        var writes = await helpnet.AtEveryWrite(() => Task.FromResult(new Person(Guid.NewGuid(), $"ann{people++}")), Join, async person =>
        {
            if (person.IsConfirmed) Assert.Equal(AccountStatus.Confirmed, (await Stored(person)).Status);
            // What is stored is told by itself; what is not is asked again by the browser, with the same command.
            if ((await Stored(person)).Status is not AccountStatus.None) await helpnet.Until(() => IsTold(person));
            await Join(person);
            await helpnet.SignsIn(person.Id, person.Name, Guid.NewGuid());
            await helpnet.SignsIn(person.Id, $"{person.Name}@example.org", Guid.NewGuid());
            Assert.Equal(RefusalCode.NameTaken, (await helpnet.Grain<IAccountGrain>(Guid.NewGuid()).Register(AnAccount.Of(person.Name)))?.Code);
            Assert.Single(Letters(person).Distinct());
        });

        Assert.True(writes >= 8, $"Only {writes} writes were seen.");
    }

    private async Task Join(Person person)
    {
        Assert.Null(await helpnet.Grain<IAccountGrain>(person.Id).Register(AnAccount.Of(person.Name)));
        await helpnet.Until(() => IsTold(person));
        Assert.Null(await helpnet.Grain<IAccountGrain>(person.Id).Confirm(Confirmations.FirstCode(Key, person.Id)));
        person.IsConfirmed = true;
        await helpnet.Until(() => IsTold(person));
    }

    /// <summary>Asks the file: whoever asks the grain wakes it.</summary>
    private async Task<bool> IsTold(Person person) => (await Stored(person)).Pending.IsEmpty && Letters(person).Any();

    private IEnumerable<string> Letters(Person person) =>
        helpnet.Mails.Delivered.Select(m => m.Letter.MessageId).Where(id => id.StartsWith($"{person.Id:n}", StringComparison.Ordinal));

    private Task<AccountState> Stored(Person person) => helpnet.Stored<AccountState>("account", person.Id);

    private sealed record Person(Guid Id, string Name)
    {
        public bool IsConfirmed { get; set; }
    }
}

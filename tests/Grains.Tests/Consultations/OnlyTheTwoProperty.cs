using System.Collections.Concurrent;
using CsCheck;
using Helpnet.Grains.Consultations;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Consultations;

namespace Helpnet.Grains.Tests.Consultations;

/// <summary>
/// Law 8 for calls, as far as servers can keep it: whatever people do, only the two admitted see or hear anything, and what one says reaches the
/// page with which the other is in the call, and no other.
/// </summary>
public sealed class OnlyTheTwoProperty
{
    private const int Pages = 3;
    private const int Admits = 0;
    private const int Joins = 2;

    private static readonly Gen<Command> Any = Gen.Select(
        Gen.Int[0, 19], Gen.Int[0, 3], Gen.Int[0, Pages - 1], Gen.Bool, (kind, who, page, take) => new Command(kind, who, page, take));

    /// <summary>Most begin with both in the call, where there is something to hear: left to chance alone, whole runs pass without a word said.</summary>
    private static readonly Gen<Command[]> Commands = Gen.Select(
        Gen.Int[0, 3], Any.Array[1, 40], (without, rest) => without is 0 ? rest : [.. BothInTheCall, .. rest]);

    private static Command[] BothInTheCall => [new(Admits, 0, 0, false), new(Joins, 0, 0, false), new(Joins, 1, 1, false)];

    private readonly Recorder recorder = new();

    [Fact]
    public async Task Whatever_people_do_only_the_two_see_anything_and_each_hears_only_the_other()
    {
        await using var helpnet = await HelpnetCluster.Start();
        var observer = helpnet.Grains.CreateObjectReference<IConsultationObserver>(recorder);
        var expected = new List<Said>();

        await Commands.SampleAsync(async commands =>
        {
            var room = new ModelRoom();
            foreach (var command in commands) await Run(helpnet, observer, room, command, expected);
        }, iter: 60, threads: 1);

        Assert.Contains(expected, said => said.Text.Length > 0);
        await helpnet.Until(() => Task.FromResult(recorder.Signals.Count >= expected.Count), seconds: 0);
        Assert.Equal(expected.OrderBy(said => said.Text, StringComparer.Ordinal), recorder.Signals.OrderBy(said => said.Text, StringComparer.Ordinal));
        Assert.All(recorder.Accounts, account => Assert.Contains(account, ModelRoom.TheTwo));
    }

    private static async Task Run(HelpnetCluster helpnet, IConsultationObserver observer, ModelRoom room, Command command, List<Said> expected)
    {
        var (grain, person, page) = (helpnet.Grain<IConsultationGrain>(room.Id), ModelRoom.People[command.Who], room.Pages[command.Page]);
        helpnet.As(person);
        switch (command.Kind)
        {
            case Admits:
                await helpnet.Grains.GetGrain<IConsultationDoor>(room.Id).Admit(room.Admission);
                room.Admit();
                break;
            case 1 when command.Page == 0:
                await helpnet.Grains.Close(room.Id);
                room.Close();
                break;
            case < 8:
                Assert.Equal(room.Join(person, page, command.Take), (await grain.Join(page, command.Take, observer)).Refusal?.Code);
                break;
            case < 14:
                var text = $"{Guid.NewGuid():n}";
                Assert.Equal(room.Send(person, page, out var to), (await grain.Send(page, text))?.Code);
                if (to is { } peer) expected.Add(new(peer.Account, peer.Page, text));
                break;
            case < 16:
                Assert.Equal(room.Seen(person, page), (await grain.Seen(page, observer)).Refusal?.Code);
                break;
            case < 18:
                Assert.Equal(room.Leave(person, page), (await grain.Leave(page))?.Code);
                break;
            default:
                var view = await grain.View();
                Assert.Equal((room.WhyNot(person), room.PeerOf(person)), (view.Refusal?.Code, view.Refusal is null ? view.Value.PeerPage : null));
                break;
        }
    }

    internal sealed record Said(Guid Account, Guid Page, string Text);

    private sealed record Command(int Kind, int Who, int Page, bool Take);

    /// <summary>A frontend that writes down what each page of each account is told.</summary>
    private sealed class Recorder : IConsultationObserver
    {
        public ConcurrentQueue<Said> Signals { get; } = [];

        public ConcurrentBag<Guid> Accounts { get; } = [];

        public Task Tell(Guid appointment, Guid account, Guid page, CallNews news)
        {
            Accounts.Add(account);
            if (news.Signal is { } text) Signals.Enqueue(new(account, page, text));
            return Task.CompletedTask;
        }
    }
}

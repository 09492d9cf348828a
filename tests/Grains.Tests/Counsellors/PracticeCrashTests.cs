using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Directory;
using Helpnet.Grains.Payments;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Grains.Tests.Counsellors;

/// <summary>Laws 5 and 6 with a process that dies between any two writes while an administrator puts a profile online.</summary>
public sealed class PracticeCrashTests
{
    private HelpnetCluster helpnet = null!;
    private int practices;

    [Fact]
    public async Task Killed_between_any_two_writes_a_verified_profile_is_found_and_its_counsellor_told_once()
    {
        await using var cluster = helpnet = await HelpnetCluster.Start(services: s => s.AddSingleton<IPaymentGateway>(new PlayedProvider()));

        var writes = await helpnet.AtEveryWrite(Submitted, PutOnline, async practice =>
        {
            var online = (await Stored(practice)).Status is ProfileStatus.Online;
            if (practice.IsOnline) Assert.True(online);
            if (!online) await AskForIt(practice);

            // From here on nobody asks for anything any more.
            await helpnet.Until(() => IsTold(practice), step: 5);
        });

        Assert.True(writes >= 5, $"Only {writes} writes were seen.");
    }

    private async Task PutOnline(Practice practice)
    {
        await AskForIt(practice);
        await helpnet.Until(() => IsTold(practice));
    }

    private async Task AskForIt(Practice practice)
    {
        helpnet.As(APractice.Administrator, Roles.Administrator);
        var grain = helpnet.Grain<ICounsellorGrain>(practice.Id);
        Assert.Null(await grain.Check(APractice.Diploma().Id, null));
        Assert.Null(await grain.PutOnline((await grain.Practice()).Value.Version));
        practice.IsOnline = true;
    }

    private async Task<bool> IsTold(Practice practice)
    {
        var state = await Stored(practice);
        if (state.Projected < state.Version || !state.Letters.IsEmpty) return false;
        var letters = helpnet.Mails.Delivered.Select(m => m.Letter.MessageId).Where(id => id.StartsWith($"{practice.Id:n}.online", StringComparison.Ordinal));
        Assert.InRange(letters.Distinct().Count(), 0, 1);
        return letters.Any() && (await helpnet.Grain<IDirectoryGrain>(0L).Search(new() { Name = practice.Name })).Hits.Any(h => h.Card.Counsellor == practice.Id);
    }

    private Task<CounsellorState> Stored(Practice practice) => helpnet.Stored<CounsellorState>("counsellor", practice.Id);

    private async Task<Practice> Submitted()
    {
        var practice = new Practice(Guid.NewGuid(), $"Number{practices++}x");
        var state = APractice.Submitted();
        await helpnet.Seed("account", practice.Id, AnAccount.Confirmed() with { Recovery = "wrapped" });
        await helpnet.Seed("payouts", practice.Id, new PayoutsState { Account = "acct_1", CanBePaid = true });
        await helpnet.Seed("agenda", practice.Id, AnAgenda.AlwaysOpen());
        await helpnet.Seed("counsellor", practice.Id, state with { Profile = state.Profile! with { Name = practice.Name } });
        return practice;
    }

    private sealed record Practice(Guid Id, string Name)
    {
        public bool IsOnline { get; set; }
    }
}

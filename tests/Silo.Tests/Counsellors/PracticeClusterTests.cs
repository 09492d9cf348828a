using Helpnet.Grains;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Directory;
using Helpnet.Grains.Due;
using Helpnet.Grains.Payments;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Helpnet.Silo.Tests.Counsellors;

/// <summary>A practice on a real silo and a real file.</summary>
public sealed class PracticeClusterTests
{
    private static readonly GrainId Practice = GrainId.Create("counsellor", People.DrLee.ToString("N"));
    private static readonly OpeningHours Hours = AnAgenda.AlwaysOpen().Hours;

    [Fact]
    public async Task A_practice_put_together_step_by_step_says_what_is_missing_and_survives_a_crash()
    {
        await using var helpnet = await HelpnetCluster.Start(services: s => WithoutPayments(s));
        await Begin(helpnet);
        AsOwner(helpnet);

        await helpnet.Crash();

        var practice = (await Own(helpnet).Practice()).Value;
        Assert.Equal([PracticeStep.RecoveryKey], practice.Missing);
        Assert.Equal(new Refusal(RefusalCode.StepMissing, nameof(PracticeStep.RecoveryKey)), await Own(helpnet).Submit());
    }

    [Fact]
    public async Task Nobody_else_reads_or_changes_a_practice()
    {
        await using var helpnet = await HelpnetCluster.Start(services: s => WithoutPayments(s));
        await Begin(helpnet);
        AsOwner(helpnet);

        foreach (var (account, roles) in new[] { (People.DrWeber, Roles.Counsellor), (People.DrLee, Roles.Client), (People.Ann, Roles.Client) })
        {
            helpnet.As(account, roles);
            Assert.Equal(RefusalCode.NotYours, (await Own(helpnet).Practice()).Refusal?.Code);
            Assert.Equal(RefusalCode.NotYours, (await Own(helpnet).SaveProfile(APractice.Profile))?.Code);
            Assert.Equal(RefusalCode.NotYours, (await Own(helpnet).PutOnline(1))?.Code);
            Assert.Equal(RefusalCode.NotYours, (await Own(helpnet).OpenRoom("gate"))?.Code);
        }
        helpnet.As(People.DrLee, Roles.Counsellor);
        Assert.Equal(RefusalCode.NotYours, (await Own(helpnet).Check(APractice.Diploma().Id, null))?.Code);
    }

    [Fact]
    public async Task The_call_key_is_there_for_what_is_booked_also_while_nobody_new_can_book()
    {
        await using var helpnet = await HelpnetCluster.Start(services: s => WithoutPayments(s));
        await Begin(helpnet);
        helpnet.As(People.Ann, Roles.Client);

        Assert.Equal(RefusalCode.CounsellorNotOnline, (await Own(helpnet).Profile()).Refusal?.Code);
        Assert.NotEmpty(await Own(helpnet).CallKey());
    }

    [Fact]
    public async Task Wrong_room_passwords_in_parallel_never_exceed_the_limit()
    {
        await using var helpnet = await HelpnetCluster.Start(services: s => WithoutPayments(s));
        await Begin(helpnet);
        AsOwner(helpnet);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Own(helpnet).OpenRoom($"guess-{i}")));

        Assert.Equal(RoomRules.FreeTries, answers.Count(a => a!.Code is RefusalCode.WrongRoomPassword));
        Assert.Equal(40 - RoomRules.FreeTries, answers.Count(a => a!.Code is RefusalCode.TooMany && a.After > TimeSpan.Zero));
        Assert.Equal(RefusalCode.TooMany, (await Own(helpnet).OpenRoom("gate"))?.Code);
    }

    [Fact]
    public async Task An_attempt_at_the_room_that_is_repeated_after_a_crash_too_is_one_guess()
    {
        await using var helpnet = await HelpnetCluster.Start(services: s => WithoutPayments(s));
        await Begin(helpnet);
        AsOwner(helpnet);
        var attempt = Guid.NewGuid();
        for (var i = 0; i < RoomRules.FreeTries; i++) Assert.Equal(RefusalCode.WrongRoomPassword, (await Own(helpnet).OpenRoom(attempt, "guess"))?.Code);
        await helpnet.Crash();

        Assert.Equal(RefusalCode.WrongRoomPassword, (await Own(helpnet).OpenRoom(attempt, "guess"))?.Code);

        Assert.Null(await Own(helpnet).OpenRoom(Guid.NewGuid(), "gate"));
    }

    [Fact]
    public async Task An_attempt_whose_write_fails_is_not_looked_at()
    {
        // Deaf, so that the only write is the one that is to fail.
        await using var helpnet = await HelpnetCluster.Start(services: s => WithoutPayments(s).AddSingleton<IDirectory>(new DeafDirectory()));
        await Begin(helpnet);
        AsOwner(helpnet);
        helpnet.Faults.FailBefore("counsellor");

        await Assert.ThrowsAnyAsync<Exception>(() => Own(helpnet).OpenRoom("gate"));

        Assert.False((await Own(helpnet).Room()).Value.OpenHere);
        Assert.Null(await Own(helpnet).OpenRoom("gate"));
        Assert.True((await Own(helpnet).Room()).Value.OpenHere);
    }

    [Fact]
    public async Task A_verified_profile_is_found_bookable_and_still_there_after_a_crash()
    {
        await using var helpnet = await HelpnetCluster.Start(services: s => WithoutPayments(s));
        await GoOnline(helpnet);
        await helpnet.Until(async () => await Cards(helpnet) == 1);

        await helpnet.Crash();

        var hit = (await helpnet.Grain<IDirectoryGrain>(0L).Search(new() { Name = "lee" })).Hits.Single();
        Assert.Equal(People.DrLee, hit.Card.Counsellor);
        Assert.NotEmpty(hit.Next);
        Assert.Null((await helpnet.Grain<IOfferGrain>(People.DrLee).Offer(APractice.FirstTalk.Id)).Refusal);
    }

    [Fact]
    public async Task A_card_that_a_crash_kept_from_the_directory_has_a_wake_up_and_arrives()
    {
        var directory = new DeafDirectory();
        await using var helpnet = await HelpnetCluster.Start(services: s => WithoutPayments(s).AddSingleton<IDirectory>(directory));
        await GoOnline(helpnet);
        await helpnet.Crash();
        Assert.Contains(await Due(helpnet), row => row.Grain == Practice);
        directory.Hears = true;

        await helpnet.Until(async () => (await Own(helpnet).Profile()).Refusal is null && directory.Card is { Online: true });
    }

    [Fact]
    public async Task A_search_wakes_neither_a_counsellor_nor_an_agenda()
    {
        await using var helpnet = await HelpnetCluster.Start(services: s => WithoutPayments(s));
        await GoOnline(helpnet);
        await helpnet.Until(async () => await Cards(helpnet) == 1);
        await helpnet.Crash();

        for (var i = 0; i < 5; i++) Assert.Equal(1, await Cards(helpnet));

        Assert.Equal(0, await Activations(helpnet));
    }

    private static IServiceCollection WithoutPayments(IServiceCollection services) => services.AddSingleton<IPaymentGateway, NoGateway>();

    private static async Task GoOnline(HelpnetCluster helpnet)
    {
        await Begin(helpnet);
        await ConfirmRecovery(helpnet);
        AsOwner(helpnet);
        Assert.Null(await Own(helpnet).Submit());
        helpnet.As(APractice.Administrator, Roles.Administrator);
        Assert.Equal(RefusalCode.StepMissing, (await Own(helpnet).PutOnline((await Own(helpnet).Practice()).Value.Version))?.Code);
        Assert.Null(await Own(helpnet).Check(APractice.Diploma().Id, null));
        Assert.Null(await Own(helpnet).PutOnline((await Own(helpnet).Practice()).Value.Version));
    }

    /// <summary>As the account's own pages would have stored it.</summary>
    private static Task ConfirmRecovery(HelpnetCluster helpnet) => helpnet.Service<IGrainStorage>().WriteStateAsync(
        "account.state", GrainId.Create("account", People.DrLee.ToString("N")),
        new GrainState<AccountState>(new() { Status = AccountStatus.Confirmed, Recovery = "wrapped" }));

    /// <summary>All but the recovery key.</summary>
    private static async Task Begin(HelpnetCluster helpnet)
    {
        AsOwner(helpnet);
        var own = Own(helpnet);
        Assert.Null(await own.ChoosePlan(PlanName.Basic));
        Assert.Null(await own.SaveProfile(APractice.Profile));
        Assert.Null(await helpnet.Grain<IAgendaGrain>(People.DrLee).SetHours(Hours));
        Assert.Null(await own.SaveService(APractice.FirstTalk));
        Assert.Null(await own.SetRoom(APractice.Keys, null));
        Assert.Null(await own.AddCredential(APractice.Diploma()));
    }

    /// <summary>Holds for the calling flow only: an asynchronous helper can't do it for its caller.</summary>
    private static void AsOwner(HelpnetCluster helpnet) => helpnet.As(People.DrLee, Roles.Counsellor, APractice.Device);

    private static ICounsellorGrain Own(HelpnetCluster helpnet) => helpnet.Grain<ICounsellorGrain>(People.DrLee);

    /// <summary>Who is to be woken within two minutes.</summary>
    private static async Task<IReadOnlyList<DueRow>> Due(HelpnetCluster helpnet)
    {
        var soon = helpnet.Clock.GetUtcNow().AddMinutes(2);
        return await helpnet.Service<IDueList>().Claim(DueShards.Of(Practice), soon, soon, 10, TestContext.Current.CancellationToken);
    }

    private static async Task<int> Cards(HelpnetCluster helpnet) => (await helpnet.Grain<IDirectoryGrain>(0L).Search(new())).Hits.Length;

    private static async Task<int> Activations(HelpnetCluster helpnet)
    {
        var all = await helpnet.Grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics();
        return all.Count(a => a.GrainId.Type.ToString() is "counsellor" or "agenda");
    }
}

using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Payments;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Grains.Tests.Accounts;

/// <summary>A room that has a password gets another one only from somebody who has just typed the account's own.</summary>
public sealed class RoomReplacementTests
{
    private static readonly RoomKeys Others = new("salt2", "gate2", "public2", "wrapped2");

    [Fact]
    public async Task An_open_browser_is_not_enough_to_replace_the_room_password()
    {
        await using var helpnet = await Start();
        await helpnet.Joins(People.DrLee, "lee");
        helpnet.As(People.DrLee, Roles.Counsellor);
        var room = helpnet.Grain<ICounsellorGrain>(People.DrLee);
        Assert.Null(await room.SetRoom(APractice.Keys, null));

        Assert.Equal(new Refusal(RefusalCode.WrongCredentials, "proof"), await room.SetRoom(Others, null));
        Assert.Equal(new Refusal(RefusalCode.WrongCredentials, "proof"), await room.SetRoom(Others, AnAccount.Lock("second", "lee").Auth));

        Assert.Equal(APractice.Keys.Salt, (await room.Room()).Value.Salt);
        Assert.Null(await room.SetRoom(APractice.Keys, null));
    }

    [Fact]
    public async Task Whoever_knows_the_accounts_password_replaces_the_rooms()
    {
        await using var helpnet = await Start();
        await helpnet.Joins(People.DrLee, "lee");
        helpnet.As(People.DrLee, Roles.Counsellor);
        var room = helpnet.Grain<ICounsellorGrain>(People.DrLee);
        Assert.Null(await room.SetRoom(APractice.Keys, null));

        Assert.Null(await room.SetRoom(Others, AnAccount.Lock("first", "lee").Auth));

        Assert.Equal(Others.Salt, (await room.Room()).Value.Salt);
    }

    [Fact]
    public async Task Guesses_at_the_accounts_password_by_way_of_the_room_are_slowed_down()
    {
        await using var helpnet = await Start();
        await helpnet.Joins(People.DrLee, "lee");
        helpnet.As(People.DrLee, Roles.Counsellor);
        var room = helpnet.Grain<ICounsellorGrain>(People.DrLee);
        Assert.Null(await room.SetRoom(APractice.Keys, null));

        var answers = new List<Refusal?>();
        for (var i = 0; i < 30; i++) answers.Add(await room.SetRoom(Others, $"guess {i}"));

        Assert.Contains(answers, no => no!.Code is RefusalCode.TooMany && no.After > TimeSpan.Zero);
        Assert.Equal(RefusalCode.TooMany, (await room.SetRoom(Others, AnAccount.Lock("first", "lee").Auth))?.Code);
    }

    private static Task<HelpnetCluster> Start() =>
        HelpnetCluster.Start(services: services => services.AddSingleton<IPaymentGateway, NoGateway>());
}

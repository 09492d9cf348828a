using Helpnet.Grains.Accounts;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;

namespace Helpnet.Grains.Tests.Accounts;

/// <summary>Accounts in a real silo on a real file.</summary>
public sealed class SignInTests
{
    private static readonly SubjectKey Key = new(new byte[32]);
    private static readonly Guid Phone = new("11111111-0000-4000-8000-000000000000");

    [Fact]
    public async Task Who_has_confirmed_signs_in_by_either_name_in_any_case()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");

        Assert.Null((await helpnet.Name("ANN").Try(new(AnAccount.Lock("first", "ann").Auth, "net"))).Refusal);
        Assert.Null((await helpnet.Name("Ann@Example.org").Try(new(AnAccount.Lock("first", "ann@example.org").Auth, "net"))).Refusal);
        Assert.Equal(RefusalCode.WrongCredentials, (await helpnet.Name("ann").Try(new(AnAccount.Lock("wrong", "ann").Auth, "net"))).Refusal!.Code);
    }

    [Fact]
    public async Task Before_confirming_a_right_password_says_so_and_a_wrong_one_says_nothing()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Grain<IAccountGrain>(People.Ann).Register(AnAccount.Of());

        Assert.Equal(RefusalCode.EmailNotConfirmed, (await helpnet.Name("ann").Try(new(AnAccount.Lock("first", "ann").Auth, "net"))).Refusal!.Code);
        Assert.Equal(RefusalCode.WrongCredentials, (await helpnet.Name("ann").Try(new(AnAccount.Lock("wrong", "ann").Auth, "net"))).Refusal!.Code);
    }

    [Fact]
    public async Task Who_knows_the_password_of_an_unconfirmed_registration_is_told_which_it_is_and_nobody_else()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Grain<IAccountGrain>(People.Ann).Register(AnAccount.Of());
        SignInAttempt Try(string password) => new(AnAccount.Lock(password, "ann").Auth, "net");

        Assert.Equal(People.Ann, (await helpnet.Name("ann").Unconfirmed(Try("first"))).Value);
        Assert.Equal(RefusalCode.WrongCredentials, (await helpnet.Name("ann").Unconfirmed(Try("wrong"))).Refusal!.Code);
        await helpnet.Grain<IAccountGrain>(People.Ann).Confirm(Confirmations.FirstCode(Key, People.Ann));
        Assert.Equal(RefusalCode.AlreadyConfirmed, (await helpnet.Name("ann").Unconfirmed(Try("first"))).Refusal!.Code);
    }

    [Fact]
    public async Task Many_registrations_with_one_address_bring_it_a_few_letters_an_hour()
    {
        await using var helpnet = await HelpnetCluster.Start();
        var registrations = Enumerable.Range(0, AccountNameGrain.ConfirmationsAnHour + 1).Select(_ => helpnet.Grain<IAccountGrain>(Guid.NewGuid())).ToList();
        foreach (var (i, account) in registrations.Index())
        {
            await account.Register(AnAccount.Of($"eve{i}") with { Email = "ann@example.org" });
            await helpnet.Until(() => Task.FromResult(helpnet.Mails.Delivered.Count >= Math.Min(i + 1, AccountNameGrain.ConfirmationsAnHour)));
        }

        await helpnet.Until(async () => (await helpnet.Stored<AccountState>("account", registrations[^1].GetPrimaryKey())).Pending.IsEmpty, seconds: 0);

        // The last one's letters go out in their order: had the first gone, this would be one more.
        helpnet.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await registrations[^1].SendAgain());

        await helpnet.Until(() => Task.FromResult(helpnet.Mails.Delivered.Count > AccountNameGrain.ConfirmationsAnHour));
        Assert.Equal(AccountNameGrain.ConfirmationsAnHour + 1, helpnet.Mails.Delivered.Count);
    }

    [Fact]
    public async Task Parallel_guesses_are_counted_one_by_one()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");

        var tries = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => helpnet.Name("ann").Try(new(AnAccount.Key($"guess {i}"), $"net {i}"))));

        Assert.Equal(AccountNameGrain.Free, tries.Count(t => t.Refusal!.Code is RefusalCode.WrongCredentials));
        Assert.Equal(40 - AccountNameGrain.Free, tries.Count(t => t.Refusal!.Code is RefusalCode.TooMany));
        helpnet.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null((await helpnet.Name("ann").Try(new(AnAccount.Lock("first", "ann").Auth, "net"))).Refusal);
    }

    [Fact]
    public async Task A_try_that_is_repeated_after_a_slow_moment_is_one_guess_and_is_answered_as_before()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");
        Task<Outcome<Ticket>> Try(string password, Guid id) => helpnet.Name("ann").Try(new(AnAccount.Lock(password, "ann").Auth, "net", Id: id));
        var (typo, right) = (Guid.NewGuid(), Guid.NewGuid());
        for (var i = 0; i <= AccountNameGrain.Free; i++) Assert.Equal(RefusalCode.WrongCredentials, (await Try("wrong", typo)).Refusal?.Code);

        Assert.Null((await Try("first", right)).Refusal);

        // An id that is known tells nobody whether another password fits.
        Assert.Equal(RefusalCode.WrongCredentials, (await Try("first", typo)).Refusal?.Code);
    }

    [Fact]
    public async Task Tries_without_an_id_count_each_as_those_of_frontends_of_the_version_before()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");
        Task<Outcome<Ticket>> Try() => helpnet.Name("ann").Try(new(AnAccount.Lock("wrong", "ann").Auth, "net"));
        for (var i = 0; i < AccountNameGrain.Free; i++) await Try();

        Assert.Equal(RefusalCode.TooMany, (await Try()).Refusal?.Code);
    }

    [Fact]
    public async Task One_network_is_slowed_over_many_names()
    {
        await using var helpnet = await HelpnetCluster.Start();

        var tries = new List<RefusalCode>();
        for (var i = 0; i < 60; i++) tries.Add((await helpnet.Name($"name{i}").Try(new(AnAccount.Key("guess"), "school"))).Refusal!.Code);

        Assert.Equal(40, tries.Count(t => t is RefusalCode.WrongCredentials));
        Assert.Equal(20, tries.Count(t => t is RefusalCode.TooMany));
    }

    [Fact]
    public async Task A_try_that_an_outage_swallows_counts_neither_against_the_name_nor_against_the_network()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");
        await helpnet.Crash();
        Task<Outcome<Ticket>> Try(string password) => helpnet.Name("ann").Try(new(AnAccount.Lock(password, "ann").Auth, "net"));

        helpnet.Faults.Unreadable = "account";
        for (var i = 0; i <= 40; i++) await Assert.ThrowsAnyAsync<Exception>(() => Try("first"));
        helpnet.Faults.Unreadable = null;

        // Answered ones count as ever, and none of those before made up for them.
        for (var i = 0; i < AccountNameGrain.Free; i++) Assert.Equal(RefusalCode.WrongCredentials, (await Try("wrong")).Refusal!.Code);
        Assert.Equal(RefusalCode.TooMany, (await Try("first")).Refusal!.Code);
    }

    [Fact]
    public async Task A_try_by_a_mailed_link_that_an_outage_swallows_does_not_count_against_the_link()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");
        var link = new Seals(Key).Make(Seals.Door, People.Ann.ToString("n"), helpnet.Clock.GetUtcNow() + AccountNameGrain.LinkLife);
        await helpnet.Crash();
        Task<Outcome<Ticket>> Try() => helpnet.Name("ann").Try(new(AnAccount.Lock("first", "ann").Auth, "net", link));

        helpnet.Faults.Unreadable = "account";
        for (var i = 0; i <= AccountNameGrain.Free; i++) await Assert.ThrowsAnyAsync<Exception>(Try);
        helpnet.Faults.Unreadable = null;

        Assert.Null((await Try()).Refusal);
    }

    [Fact]
    public async Task A_name_that_is_nobodys_answers_like_any_other()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");

        Assert.Equal(AnAccount.Lock("first", "ann").Salt, await helpnet.Name("ann").Salt());
        var salt = await helpnet.Name("nobody").Salt();
        Assert.True(Salts.IsSalt(salt));
        Assert.Equal(salt, await helpnet.Name("nobody").Salt());
        for (var i = 0; i < AccountNameGrain.Free; i++)
            Assert.Equal(RefusalCode.WrongCredentials, (await helpnet.Name("nobody").Try(new(AnAccount.Key("x"), $"net {i}"))).Refusal!.Code);
        Assert.Equal(RefusalCode.TooMany, (await helpnet.Name("nobody").Try(new(AnAccount.Key("x"), "net"))).Refusal!.Code);
    }

    [Fact]
    public async Task Of_many_who_want_one_name_at_once_one_gets_it()
    {
        await using var helpnet = await HelpnetCluster.Start();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            helpnet.Grain<IAccountGrain>(Guid.NewGuid()).Register(AnAccount.Of() with { Email = $"ann{i}@example.org" })));

        Assert.Single(answers, a => a is null);
        Assert.All(answers.OfType<Refusal>(), a => Assert.Equal((RefusalCode.NameTaken, "user-name"), (a.Code, a.Field)));
    }

    [Fact]
    public async Task Of_two_who_registered_with_one_address_the_first_to_confirm_has_it()
    {
        await using var helpnet = await HelpnetCluster.Start();
        var (ann, eve) = (helpnet.Grain<IAccountGrain>(People.Ann), helpnet.Grain<IAccountGrain>(People.Ben));
        Assert.Null(await ann.Register(AnAccount.Of()));
        Assert.Null(await eve.Register(AnAccount.Of("eve") with { Email = "ann@example.org" }));

        Assert.Null(await ann.Confirm(Confirmations.FirstCode(Key, People.Ann)));
        Assert.Equal((RefusalCode.NameTaken, "email"), (await eve.Confirm(Confirmations.FirstCode(Key, People.Ben))) is { } no ? (no.Code, no.Field) : default);
        Assert.Null(await ann.Confirm(Confirmations.FirstCode(Key, People.Ann)));
        Assert.Equal(RefusalCode.LinkExpired, (await ann.Confirm(Confirmations.FirstCode(Key, People.Ben)))!.Code);
    }

    [Fact]
    public async Task An_unconfirmed_registration_lapses_by_itself_and_its_name_is_free()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Grain<IAccountGrain>(People.Ann).Register(AnAccount.Of());

        helpnet.Clock.Advance(AccountState.ConfirmFor + TimeSpan.FromHours(1));

        Assert.Equal(RefusalCode.LinkExpired, (await helpnet.Grain<IAccountGrain>(People.Ann).Confirm(Confirmations.FirstCode(Key, People.Ann)))!.Code);
        Assert.Null(await helpnet.Grain<IAccountGrain>(People.Ben).Register(AnAccount.Of()));
    }

    [Fact]
    public async Task A_signed_in_device_renews_until_it_is_signed_out_also_after_a_crash()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");
        var signedIn = await helpnet.SignsIn(People.Ann, "ann", Phone);

        await helpnet.Crash();
        helpnet.Clock.Advance(TimeSpan.FromDays(3));
        var renewed = (await helpnet.Grain<IAccountGrain>(People.Ann).Renew(signedIn.Token)).Value;
        RequestContext.Set(Subject.TokenKey, renewed.Token);
        Assert.Null(await helpnet.Grain<IAccountGrain>(People.Ann).SignOut(Phone));

        Assert.Equal(RefusalCode.SignedOut, (await helpnet.Grain<IAccountGrain>(People.Ann).Renew(renewed.Token)).Refusal!.Code);
        Assert.Equal(RefusalCode.SignedOut, (await helpnet.Grain<IAccountGrain>(People.Ben).Renew(renewed.Token)).Refusal!.Code);
    }

    [Fact]
    public async Task A_password_is_changed_only_by_who_knows_it_and_guesses_are_slowed()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");
        RequestContext.Set(Subject.TokenKey, (await helpnet.SignsIn(People.Ann, "ann", Phone)).Token);
        var ann = helpnet.Grain<IAccountGrain>(People.Ann);
        PasswordChange With(string proof) => new(proof, AnAccount.Lock("second", "ann"), AnAccount.Lock("second", "ann@example.org"));

        for (var i = 0; i < AccountNameGrain.Free; i++)
            Assert.Equal(RefusalCode.WrongCredentials, (await ann.ChangePassword(With(AnAccount.Key("guess"))))!.Code);
        Assert.Equal(RefusalCode.TooMany, (await ann.ChangePassword(With(AnAccount.Lock("first", "ann").Auth)))!.Code);
        helpnet.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(await ann.ChangePassword(With(AnAccount.Lock("first", "ann").Auth)));
        Assert.Null(await ann.ChangePassword(With(AnAccount.Lock("first", "ann").Auth)));

        Assert.Equal(RefusalCode.WrongCredentials, (await helpnet.Name("ann").Try(new(AnAccount.Lock("first", "ann").Auth, "net"))).Refusal!.Code);
        Assert.Null((await helpnet.Name("ann").Try(new(AnAccount.Lock("second", "ann").Auth, "net"))).Refusal);
    }

    [Fact]
    public async Task An_invitation_makes_an_administrator_of_its_own_address_once_and_for_an_hour()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");
        RequestContext.Set(Subject.TokenKey, (await helpnet.SignsIn(People.Ann, "ann", Phone)).Token);
        var ann = helpnet.Grain<IAccountGrain>(People.Ann);
        string Invite(string address) => Invitations.Code(Key, address, helpnet.Clock.GetUtcNow());

        Assert.Equal(RefusalCode.LinkExpired, (await ann.AcceptInvitation(Invite("ben@example.org")))!.Code);
        var mine = Invite("ann@example.org");
        helpnet.Clock.Advance(Invitations.Life);
        RequestContext.Set(Subject.TokenKey, (await helpnet.SignsIn(People.Ann, "ann", Phone)).Token);
        Assert.Equal(RefusalCode.LinkExpired, (await ann.AcceptInvitation(mine))!.Code);
        Assert.Null(await ann.AcceptInvitation(Invite("ANN@example.org")));
        Assert.Equal(Roles.Administrator, (await ann.View()).Value.Roles);
    }

    [Fact]
    public async Task Nobody_reads_or_changes_another_persons_account()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");
        var ann = helpnet.Grain<IAccountGrain>(People.Ann);

        helpnet.As(People.Ben);
        Assert.Equal(RefusalCode.NotYours, (await ann.View()).Refusal!.Code);
        Assert.Equal(RefusalCode.NotYours, (await ann.Locks()).Refusal!.Code);
        Assert.Equal(RefusalCode.NotYours, (await ann.SignOut(Phone))!.Code);
        Assert.Equal(RefusalCode.NotYours, (await ann.SaveSettings(new("Eve", "en", "UTC")))!.Code);
        Assert.Equal(RefusalCode.NotYours, (await ann.BecomeCounsellor())!.Code);
        Assert.Equal("Ann", (await ann.Persona()).DisplayName);

        helpnet.As(null);
        Assert.Equal("", (await ann.Persona()).DisplayName);
    }

    [Fact]
    public async Task A_confirmation_whose_write_fails_is_said_to_nobody_and_the_next_one_succeeds()
    {
        await using var helpnet = await HelpnetCluster.Start();
        var ann = helpnet.Grain<IAccountGrain>(People.Ann);
        await ann.Register(AnAccount.Of());
        // The account's own effects write too: only when none is left is the next write the confirmation's.
        await helpnet.Until(async () => (await helpnet.Stored<AccountState>("account", People.Ann)).Pending.IsEmpty);

        helpnet.Faults.FailBefore("account");
        await Assert.ThrowsAnyAsync<Exception>(() => ann.Confirm(Confirmations.FirstCode(Key, People.Ann)));
        Assert.Null(await ann.Confirm(Confirmations.FirstCode(Key, People.Ann)));

        Assert.Null((await helpnet.Name("ann").Try(new(AnAccount.Lock("first", "ann").Auth, "net"))).Refusal);
    }
}

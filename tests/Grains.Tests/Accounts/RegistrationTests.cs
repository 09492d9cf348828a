using Helpnet.Grains.Accounts;
using Helpnet.Grains.Mail;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Accounts;

public sealed class RegistrationTests
{
    private static readonly DateTimeOffset Now = AnAccount.Registered.AddHours(1);

    [Fact]
    public void Who_registers_is_asked_to_confirm_the_address()
    {
        var account = AnAccount.Unconfirmed();

        Assert.Equal((MailKind.ConfirmEmail, "ann@example.org"), (account.Pending.Single().Mail!.Value, account.Pending.Single().Name));
        Assert.Equal(AnAccount.Registered + AccountState.ConfirmFor, account.Link(Seals.Confirm)!.Until);
    }

    [Fact]
    public void An_address_that_belongs_to_somebody_brings_its_owner_a_letter_and_no_link()
    {
        Assert.Equal(MailKind.AlreadyRegistered, AnAccount.Unconfirmed(addressTaken: true).Pending.Single().Mail);
    }

    [Fact]
    public void The_same_registration_twice_is_one()
    {
        var account = AnAccount.Unconfirmed();

        Assert.Empty(Again(account, AnAccount.Of()).Events);
    }

    [Fact]
    public void A_mistyped_address_is_corrected_under_the_same_id_and_the_old_link_is_no_longer_good()
    {
        var account = AnAccount.Unconfirmed();

        var corrected = account.Then([.. Again(account, AnAccount.Of(password: "retyped") with { Email = "anne@example.org" }).Events]);

        Assert.Equal("anne@example.org", corrected.Email);
        Assert.Equal(account.Link(Seals.Confirm)!.Serial + 1, corrected.Link(Seals.Confirm)!.Serial);
    }

    [Fact]
    public void A_letter_to_the_mistyped_address_that_has_not_gone_yet_does_not_take_the_corrected_ones_link_there()
    {
        var corrected = AnAccount.Unconfirmed().Then([.. Again(AnAccount.Unconfirmed(), AnAccount.Of("anne", "retyped")).Events]);

        Assert.Equal(["anne@example.org"], corrected.Pending.Where(p => p.Kind is EffectKind.Mail).Select(p => p.Name));
    }

    [Fact]
    public void Nobody_registers_over_a_confirmed_account() => Assert.Empty(Again(AnAccount.Confirmed(), AnAccount.Of("eve")).Events);

    [Fact]
    public void Consents_are_kept_with_their_versions_and_times()
    {
        var consents = AnAccount.Unconfirmed().Consents;

        Assert.Equal(Consents.Documents.Order(), consents.Select(c => c.Document).Order());
        Assert.All(consents, c => Assert.Equal((Consents.Version, AnAccount.Registered), (c.Version, c.At)));
    }

    [Fact]
    public void An_unconfirmed_registration_lapses_after_48_hours_and_gives_the_name_back()
    {
        var account = AnAccount.Unconfirmed();
        var end = AnAccount.Registered + AccountState.ConfirmFor;

        Assert.Empty(AccountRules.TimePassed(account, end.AddTicks(-1)).Events);
        var lapsed = account.Then([.. AccountRules.TimePassed(account, end).Events]);

        Assert.Equal((AccountStatus.None, "", null), (lapsed.Status, lapsed.UserName, lapsed.NameLock));
        Assert.Contains(lapsed.Pending, p => p is { Kind: EffectKind.ReleaseName, Name: "ann" });
    }

    [Fact]
    public void A_confirmed_account_does_not_lapse() =>
        Assert.Empty(AccountRules.TimePassed(AnAccount.Confirmed(), AnAccount.Registered.AddYears(1)).Events);

    [Fact]
    public void A_link_is_sent_again_once_a_minute_and_ten_times_in_all()
    {
        var account = AnAccount.Unconfirmed();
        var now = AnAccount.Registered;
        Assert.Equal(RefusalCode.TooMany, AccountRules.SendAgain(account, now.AddSeconds(59)).Refusal!.Code);

        for (var i = 1; i < 10; i++)
        {
            now = now.AddMinutes(1);
            account = account.Then([.. AccountRules.SendAgain(account, now).Events]);
        }

        Assert.Equal(RefusalCode.TooMany, AccountRules.SendAgain(account, now.AddMinutes(1)).Refusal!.Code);
    }

    [Fact]
    public void A_link_is_good_until_its_end_and_once()
    {
        var account = AnAccount.Unconfirmed();

        Assert.True(AccountRules.IsGood(account, Seals.Confirm, Now));
        Assert.False(AccountRules.IsGood(account, Seals.Confirm, AnAccount.Registered + AccountState.ConfirmFor));
        Assert.False(AccountRules.IsGood(account.Then(new AddressConfirmed()), Seals.Confirm, Now));
    }

    [Fact]
    public void A_confirmed_account_keeps_both_names_for_good()
    {
        var kept = AnAccount.Confirmed().Pending.Where(p => p.Kind is EffectKind.KeepName).Select(p => p.Name);

        Assert.Equal(["ann", "ann@example.org"], kept);
    }

    public static TheoryData<string, Func<Registration, Registration>> Wrong => new()
    {
        { "user-name", r => r with { UserName = "an" } },
        { "user-name", r => r with { UserName = "ann@example.org" } },
        { "user-name", r => r with { UserName = "ann lee" } },
        { "user-name", r => r with { UserName = new string('a', 41) } },
        { "email", r => r with { Email = "ann" } },
        { "email", r => r with { Email = "ann@b@c" } },
        { "email", r => r with { Email = "ann@example.org\r\nBcc: all@example.org" } },
        { "email", r => r with { Email = new string('a', 250) + "@b.ch" } },
        { "display-name", r => r with { DisplayName = "  " } },
        { "display-name", r => r with { DisplayName = new string('a', 300) } },
        { "display-name", r => r with { DisplayName = "<b>Ann</b>" } },
        { "language", r => r with { Language = "it" } },
        { "zone", r => r with { Zone = "Europe/Atlantis" } },
        { "keys", r => r with { NameLock = r.NameLock with { Salt = "argon2id.8.1.AAAAAAAAAAAAAAAAAAAAAA" } } },
        { "keys", r => r with { EmailLock = r.EmailLock with { Salt = r.NameLock.Salt } } },
        { "keys", r => r with { NameLock = r.NameLock with { WrappedKey = new string('A', 5_000_000) } } },
        { "keys", r => r with { Keys = r.Keys with { Public = "<script>" } } },
        { "consents", r => r with { Consents = r.Consents.Remove("privacy") } },
        { "consents", r => r with { Consents = r.Consents.SetItem("terms", "1999-01") } },
        { "age", r => r with { Age = 17 } },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void What_is_wrong_is_named(string field, Func<Registration, Registration> change) =>
        Assert.Equal(field, AccountRules.WhatIsWrong(change(AnAccount.Of()), 18));

    [Fact]
    public void What_is_right_is_taken() => Assert.Null(AccountRules.WhatIsWrong(AnAccount.Of("marie.weber-2_ü"), 18));

    private static Decision<AccountEvent> Again(AccountState account, Registration r) =>
        AccountRules.Register(account, r, Verifiers.Store(r.NameLock), Verifiers.Store(r.EmailLock), false, Now);
}

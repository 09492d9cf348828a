using Helpnet.Grains.Accounts;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Accounts;

public sealed class AccountTests
{
    private static readonly Guid Phone = new("11111111-0000-4000-8000-000000000000");
    private static readonly Guid Laptop = new("22222222-0000-4000-8000-000000000000");

    [Fact]
    public void A_device_that_was_signed_out_is_refused_and_the_others_are_not()
    {
        var account = AnAccount.SignedIn(Phone, Laptop);

        account = account.Then([.. AccountRules.SignOut(account, Phone).Events]);

        Assert.Equal(RefusalCode.SignedOut, AccountRules.See(account, Phone, Moments.Nine).Refusal!.Code);
        Assert.Null(AccountRules.See(account, Laptop, Moments.Nine).Refusal);
    }

    [Fact]
    public void A_device_is_noted_once_an_hour()
    {
        var account = AnAccount.SignedIn(Phone);

        Assert.Empty(AccountRules.See(account, Phone, Moments.Nine.AddMinutes(59)).Events);
        Assert.Single(AccountRules.See(account, Phone, Moments.Nine.AddHours(1)).Events);
    }

    [Fact]
    public void A_device_not_seen_for_sixty_days_signs_in_again() =>
        Assert.Equal(RefusalCode.SignedOut, AccountRules.See(AnAccount.SignedIn(Phone), Phone, Moments.Nine + AccountRules.DeviceLife).Refusal!.Code);

    [Fact]
    public void Signing_in_twice_with_one_device_is_one_device() =>
        Assert.Empty(AccountRules.SignIn(AnAccount.SignedIn(Phone), Phone, "Firefox", Moments.Nine).Events);

    [Fact]
    public void Nobody_signs_in_before_the_address_is_confirmed() =>
        Assert.Equal(RefusalCode.SignedOut, AccountRules.SignIn(AnAccount.Unconfirmed(), Phone, "Firefox", Moments.Nine).Refusal!.Code);

    [Fact]
    public void The_twenty_first_device_takes_the_place_of_the_oldest()
    {
        var account = AnAccount.Confirmed();
        for (var i = 0; i <= AccountState.MostDevices; i++)
            account = account.Then([.. AccountRules.SignIn(account, new Guid(i, 0, 0, new byte[8]), new string('x', 500), Moments.Nine).Events]);

        Assert.Equal(AccountState.MostDevices, account.Devices.Length);
        Assert.DoesNotContain(account.Devices, d => d.Id == Guid.Empty);
        Assert.All(account.Devices, d => Assert.Equal(100, d.Label.Length));
    }

    [Fact]
    public void A_new_password_signs_the_other_devices_out_and_is_told()
    {
        var account = AnAccount.SignedIn(Phone, Laptop);

        account = account.Then([.. AccountRules.ChangePassword(account, Stored("second", "ann"), Stored("second", "mail"), Laptop).Events]);

        Assert.Equal(Laptop, account.Devices.Single().Id);
        Assert.Contains(account.Pending, p => p.Mail is MailKind.PasswordChanged);
        Assert.False(Verifiers.Fits(AnAccount.Lock("first", "ann").Auth, account.NameLock!.Verifier));
        Assert.Equal(AnAccount.Keys, account.Keys);
    }

    [Fact]
    public void A_new_password_drops_a_new_address_that_waits_since_its_lock_was_made_with_the_old_one()
    {
        var account = AnAccount.Confirmed().Then(new NewEmailAsked(new("new@example.org", Stored("first", "new@example.org")), false, Moments.Nine));

        account = account.Then(new PasswordSet(Stored("second", "ann"), Stored("second", "mail"), null));

        Assert.Null(account.NewEmail);
        Assert.Equal(RefusalCode.LinkExpired, AccountRules.ReplaceEmail(account, Moments.Nine).Refusal!.Code);
    }

    [Fact]
    public void A_new_address_takes_effect_when_it_is_confirmed_and_the_old_one_is_told()
    {
        var account = AnAccount.Confirmed().Then(new NewEmailAsked(new("new@example.org", Stored("first", "new@example.org")), false, Moments.Nine));
        Assert.Equal("ann@example.org", account.Email);

        account = account.Then([.. AccountRules.ReplaceEmail(account, Moments.Nine).Events]);

        Assert.Equal(("new@example.org", null), (account.Email, account.NewEmail));
        Assert.Contains(account.Pending, p => p is { Mail: MailKind.EmailChanged, Name: "ann@example.org" });
        Assert.Contains(account.Pending, p => p is { Kind: EffectKind.ReleaseName, Name: "ann@example.org" });
        Assert.Contains(account.Pending, p => p is { Kind: EffectKind.KeepName, Name: "new@example.org" });
    }

    [Fact]
    public void A_reset_with_the_recovery_words_keeps_the_keys_and_without_them_replaces_them()
    {
        var account = AnAccount.SignedIn(Phone).Then(new RecoverySet(AnAccount.Key("recovery")), new ResetAsked(Moments.Nine));
        var fresh = new KeyPair(AnAccount.Key("new public"), AnAccount.Key("new private"));

        var with = account.Then([.. Reset(account, null).Events]);
        var without = account.Then([.. Reset(account, fresh).Events]);

        Assert.Equal((AnAccount.Keys, AnAccount.Key("recovery")), (with.Keys!, with.Recovery));
        Assert.Equal((fresh, null), (without.Keys!, without.Recovery));
        Assert.Empty(with.Devices);
    }

    [Fact]
    public void A_reset_link_is_good_once_and_for_an_hour()
    {
        var account = AnAccount.Confirmed().Then(new ResetAsked(Moments.Nine));
        var done = account.Then([.. Reset(account, null).Events]);

        Assert.Equal(RefusalCode.LinkExpired, Reset(done, null).Refusal!.Code);
        Assert.Equal(RefusalCode.LinkExpired,
            AccountRules.Reset(account, Stored("x", "y"), Stored("x", "z"), null, Moments.Nine + AccountState.ResetFor).Refusal!.Code);
        Assert.Equal(RefusalCode.LinkExpired, Reset(AnAccount.Confirmed(), null).Refusal!.Code);
    }

    [Fact]
    public void An_unconfirmed_person_gets_no_reset_link() => Assert.Empty(AccountRules.AskReset(AnAccount.Unconfirmed(), Moments.Nine).Events);

    [Fact]
    public void Becoming_a_counsellor_adds_a_role_and_takes_none()
    {
        var account = AnAccount.Confirmed().Then(new RoleAdded(Roles.Administrator));

        account = account.Then([.. AccountRules.AddRole(account, Roles.Counsellor).Events]);

        Assert.Equal(Roles.Administrator | Roles.Counsellor, account.Roles);
        Assert.Empty(AccountRules.AddRole(account, Roles.Counsellor).Events);
    }

    [Fact]
    public void What_has_been_acknowledged_is_not_told_again()
    {
        var account = AnAccount.Confirmed();

        account = account.Then(new EffectsDone([account.Pending[0].Number]));

        Assert.DoesNotContain(account.Pending, p => p.Kind is EffectKind.Mail);
        Assert.Equal(2, account.Pending.Length);
    }

    private static Decision<AccountEvent> Reset(AccountState account, KeyPair? keys) =>
        AccountRules.Reset(account, Stored("third", "ann"), Stored("third", "mail"), keys, Moments.Nine.AddMinutes(1));

    private static StoredLock Stored(string password, string name) => Verifiers.Store(AnAccount.Lock(password, name));
}

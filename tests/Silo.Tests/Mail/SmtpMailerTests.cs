using Helpnet.Grains.Mail;
using Helpnet.Testing.Builders;
using Microsoft.Extensions.Time.Testing;

namespace Helpnet.Silo.Tests.Mail;

public sealed class SmtpMailerTests : IDisposable
{
    private readonly Certificate certificate = new();

    public void Dispose() => certificate.Dispose();

    [Fact]
    public async Task Mails_go_out_encrypted_and_one_after_the_other_over_one_connection()
    {
        await using var server = new ScriptedServer(certificate);
        await using var sending = new Sending(server.Port, certificate.Public);

        Assert.Equal(Delivery.Delivered, await sending.Send("one@tests.helpnet"));
        Assert.Equal(Delivery.Delivered, await sending.Send("two@tests.helpnet"));

        Assert.Equal(1, server.Connections);
        Assert.Contains("NOOP", server.Lines);
        Assert.Collection(server.Mails, m => Assert.Contains("Message-Id: <one@tests.helpnet>", m), m => Assert.Contains("<two@tests.helpnet>", m));
        Assert.True(server.Lines.ToList().IndexOf("STARTTLS") < server.Lines.ToList().FindIndex(l => l.StartsWith("AUTH", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("RCPT", "550 no such person", Delivery.Rejected)]
    [InlineData("RCPT", "451 greylisted", Delivery.TryLater)]
    [InlineData("RCPT", "552 mailbox full", Delivery.Rejected)]
    [InlineData("MAIL", "552 too big", Delivery.Rejected)]
    [InlineData("MAIL", "550 not from you", Delivery.Closed)]
    [InlineData("MAIL", "530 sign in first", Delivery.Closed)]
    [InlineData("MAIL", "554 your server is blocked", Delivery.Closed)]
    [InlineData("EHLO", "554 your server is blocked", Delivery.Closed)]
    [InlineData("MAIL", "421 going down", Delivery.TryLater)]
    [InlineData(".", "554 looks like spam", Delivery.Rejected)]
    [InlineData(".", "452 no room", Delivery.TryLater)]
    [InlineData("AUTH", "535 wrong password", Delivery.Closed)]
    public async Task A_refusal_means_what_its_code_says(string command, string answer, Delivery expected)
    {
        await using var server = new ScriptedServer(certificate) { Script = line => line.StartsWith(command, StringComparison.Ordinal) ? answer : null };
        await using var sending = new Sending(server.Port, certificate.Public);

        Assert.Equal(expected, await sending.Send());

        server.Script = _ => null;
        Assert.Equal(Delivery.Delivered, await sending.Send("two@tests.helpnet"));
    }

    [Theory]
    [InlineData("RCPT", "550 no such person", 550)]
    [InlineData(".", "452 no room", 452)]
    [InlineData("nothing", "", null)]
    public async Task The_code_of_a_refusal_is_kept(string command, string answer, int? code)
    {
        await using var server = new ScriptedServer(certificate) { Script = line => line.StartsWith(command, StringComparison.Ordinal) ? answer : null };
        await using var sending = new Sending(server.Port, certificate.Public);

        Assert.Equal(code, (await sending.Answer()).Code);
    }

    [Fact]
    public async Task Nothing_is_said_in_clear_to_a_server_without_encryption()
    {
        await using var server = new ScriptedServer(certificate) { OffersStartTls = false };
        await using var sending = new Sending(server.Port, certificate.Public);

        Assert.Equal(Delivery.Closed, await sending.Send());

        Assert.DoesNotContain(server.Lines, line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_gets_no_mail()
    {
        await using var server = new ScriptedServer(certificate);
        await using var sending = new Sending(server.Port, authority: null);

        Assert.Equal(Delivery.Closed, await sending.Send());

        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_certificate_of_another_name_gets_no_mail()
    {
        await using var server = new ScriptedServer(certificate);
        await using var sending = new Sending(server.Port, certificate.Public, o => o.Host = "127.0.0.2");

        Assert.NotEqual(Delivery.Delivered, await sending.Send());

        Assert.Empty(server.Mails);
    }

    [Theory]
    [InlineData(ScriptedServer.Hang)]
    [InlineData(ScriptedServer.HangUp)]
    public async Task A_mail_whose_answer_is_lost_goes_out_again_under_the_same_id(string answer)
    {
        await using var server = new ScriptedServer(certificate) { Script = line => line == "." ? answer : null };
        await using var sending = new Sending(server.Port, certificate.Public, o => o.Timeout = TimeSpan.FromSeconds(2));

        Assert.Equal(Delivery.TryLater, await sending.Send());
        server.Script = _ => null;
        Assert.Equal(Delivery.Delivered, await sending.Send());

        Assert.Equal(2, server.Mails.Count);
        Assert.All(server.Mails, mail => Assert.Contains("Message-Id: <one@tests.helpnet>", mail));
    }

    [Fact]
    public async Task A_connection_the_server_has_closed_is_noticed_before_a_mail_is_risked_on_it()
    {
        await using var server = new ScriptedServer(certificate);
        await using var sending = new Sending(server.Port, certificate.Public);
        await sending.Send("one@tests.helpnet");
        var closed = false;
        server.Script = line => line == "NOOP" && !closed && (closed = true) ? "421 idle too long" : null;

        Assert.Equal(Delivery.Delivered, await sending.Send("two@tests.helpnet"));

        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task An_idle_connection_is_closed()
    {
        var clock = new FakeTimeProvider(Moments.Nine);
        await using var server = new ScriptedServer(certificate);
        await using var sending = new Sending(server.Port, certificate.Public, clock: clock);
        await sending.Send("one@tests.helpnet");

        clock.Advance(TimeSpan.FromSeconds(30));
        await sending.Send("two@tests.helpnet");

        Assert.Equal(2, server.Connections);
        Assert.DoesNotContain("NOOP", server.Lines);
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_again_later()
    {
        int port;
        await using (var server = new ScriptedServer(certificate)) port = server.Port;
        await using var sending = new Sending(port, certificate.Public);

        Assert.Equal(Delivery.TryLater, await sending.Send());
    }
}

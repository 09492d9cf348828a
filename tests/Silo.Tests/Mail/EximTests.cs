using Helpnet.Grains.Mail;
using MimeKit;

namespace Helpnet.Silo.Tests.Mail;

public sealed class EximTests : IDisposable
{
    private readonly Certificate certificate = new();

    public void Dispose() => certificate.Dispose();

    [Fact]
    public async Task A_mail_arrives_as_it_was_written_through_a_real_server()
    {
        await using var exim = await Exim.Start(certificate);
        await using var sending = new Sending(exim.Port, certificate.Public);

        Assert.Equal(Delivery.Delivered, await sending.Send("real@tests.helpnet"));

        using var mail = await MimeMessage.LoadAsync((await exim.Delivered(1))[0], TestContext.Current.CancellationToken);
        Assert.Equal("real@tests.helpnet", mail.MessageId);
        Assert.Equal("Votre rendez-vous", mail.Subject);
        Assert.Contains("lundi 4 janvier 2027 à 14:30 (Zurich)", mail.TextBody);
        Assert.Contains(mail.BodyParts, p => p.ContentType.IsMimeType("text", "calendar"));
        Assert.Contains("TLS", mail.Headers[HeaderId.Received]);
    }

    [Fact]
    public async Task A_real_server_refuses_a_wrong_password_and_a_foreign_recipient()
    {
        await using var exim = await Exim.Start(certificate);
        await using var stranger = new Sending(exim.Port, certificate.Public, o => o.Password = "wrong");
        await using var sending = new Sending(exim.Port, certificate.Public);

        Assert.Equal(Delivery.Closed, await stranger.Send());
        Assert.Equal(Delivery.Rejected, await sending.Send(to: "ann@elsewhere.example"));
    }
}

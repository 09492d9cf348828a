using Helpnet.Grains.Mail;

namespace Helpnet.Testing.Builders;

/// <summary>A letter to an address, told from others by what it is called.</summary>
internal static class ALetter
{
    public static Letter Called(string name) => new() { MessageId = Id(name), Kind = MailKind.ConfirmEmail, Address = "ann@example.org" };

    public static string Id(string name) => $"{name}@helpnet.example";
}

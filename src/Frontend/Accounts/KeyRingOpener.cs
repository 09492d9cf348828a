using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Helpnet.Frontend.Accounts;

/// <summary>Opens what <see cref="KeyRingSeal"/> has sealed. Data protection makes it by name, with the services as its only argument.</summary>
internal sealed class KeyRingOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(services.GetRequiredService<KeyRingSecret>().Open(encryptedElement)));
}

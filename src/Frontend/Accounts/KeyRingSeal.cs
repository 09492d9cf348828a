using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Helpnet.Frontend.Accounts;

/// <summary>Seals the keys of cookies before they are stored.</summary>
internal sealed class KeyRingSeal(KeyRingSecret secret) : IXmlEncryptor
{
    /// <summary>What stands in a stored key in the place of its secret.</summary>
    public const string Element = "sealed";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var sealedBytes = secret.Seal(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
        return new(new XElement(Element, Convert.ToBase64String(sealedBytes)), typeof(KeyRingOpener));
    }
}

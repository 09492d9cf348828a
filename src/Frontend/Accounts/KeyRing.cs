using System.Xml.Linq;
using Helpnet.Grains.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Helpnet.Frontend.Accounts;

/// <summary>Keeps the keys of cookies where every frontend finds them.</summary>
internal sealed class KeyRing(IServiceProvider services) : IXmlRepository
{
    private IKeyRingGrain Grain => services.GetRequiredService<IGrainFactory>().GetGrain<IKeyRingGrain>(0);

    // Data protection asks synchronously, at start and about once a day; on a thread of its own, so that no request waits for itself.
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Task.Run(() => Grain.All()).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName)
    {
        var text = element.ToString(SaveOptions.DisableFormatting);
        if (Task.Run(() => Grain.Add(friendlyName, text)).GetAwaiter().GetResult() is { } no)
            throw new InvalidOperationException($"The key ring refuses a key: {no.Code}.");
    }
}

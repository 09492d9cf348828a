using System.Text.Json;
using Helpnet.Grains.Counsellors;

namespace Helpnet.Journeys.Calls;

/// <summary>The keys that a browser makes of one password: those of an account, and those of a room.</summary>
internal sealed record DrawnKeys(string Public, RoomKeys Room)
{
    /// <summary>Made, and kept as the account's own, in the person's browser.</summary>
    public static async Task<DrawnKeys> In(CallPerson person, CallHost host, Guid account, string password)
    {
        await person.Page.GotoAsync($"{host.Address}/keys?account={account}&password={Uri.EscapeDataString(password)}");
        await person.Page.WaitForFunctionAsync("() => document.documentElement.dataset.keys");
        var drawn = JsonDocument.Parse((await person.Page.Locator("html").GetAttributeAsync("data-keys"))!).RootElement;
        return new(Of("public"), new(Of("salt"), Of("gate"), Of("callKeyPublic"), Of("callKeyWrapped")));

        string Of(string name) => drawn.GetProperty(name).GetString()!;
    }
}

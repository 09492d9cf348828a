namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>The four checks before a call. A script fills in what it finds.</summary>
/// <param name="RelayMissing">Whether this installation has no relay, so that the other side can see the network address.</param>
public sealed record DeviceCheck(bool RelayMissing);

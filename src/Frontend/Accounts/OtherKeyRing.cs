namespace Helpnet.Frontend.Accounts;

/// <summary>The stored keys of cookies were sealed with another secret than this process's.</summary>
internal sealed class OtherKeyRing() : Exception(
    $"Helpnet does not start: {KeyRingSecret.Setting} opens none of the stored keys of cookies. Give this process the secret that the others have had; "
    + "docs/operations.md says how to begin with a new one.")
{
    /// <summary>The message alone, whoever logs it: where it was found helps nobody.</summary>
    public override string ToString() => Message;
}

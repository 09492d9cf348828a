using System.ComponentModel.DataAnnotations;

namespace Helpnet.Grains.Consultations;

/// <summary>Configuration section <c>Relay</c>: the operator's own TURN server. Without addresses calls go directly, which the pages say.</summary>
public sealed class RelayOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Relay";

    /// <summary>Addresses such as <c>turn:relay.example:3478?transport=udp</c> or <c>turns:relay.example:443?transport=tcp</c>. Default: none.</summary>
    public IList<string> Urls { get; init; } = [];

    /// <summary>The secret that the relay shares with the silos (coturn: <c>static-auth-secret</c>). No frontend has it.</summary>
    public string Secret { get; set; } = "";

    /// <summary>How long a credential is good for a new connection. Default: 12 hours.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00")]
    public TimeSpan Ttl { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Whether there is a relay.</summary>
    public bool Configured => Urls.Count > 0;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Urls.Any(url => !url.StartsWith("turn:", StringComparison.Ordinal) && !url.StartsWith("turns:", StringComparison.Ordinal)))
            yield return new("Relay:Urls takes turn: and turns: addresses only.", [nameof(Urls)]);
        if (Configured && Secret.Length < 16)
            yield return new("Relay:Secret needs at least 16 characters.", [nameof(Secret)]);
    }
}

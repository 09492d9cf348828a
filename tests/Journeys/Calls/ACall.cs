using System.Security.Cryptography;

namespace Helpnet.Journeys.Calls;

/// <summary>Two people, their appointment and the keys that their browsers share.</summary>
internal sealed record ACall
{
    public Guid Appointment { get; } = Guid.NewGuid();
    public Guid Client { get; } = Guid.NewGuid();
    public Guid Counsellor { get; } = Guid.NewGuid();
    public DateTimeOffset AgreedEnd { get; init; } = TimeProvider.System.GetUtcNow().AddMinutes(50);
    public byte[] Secret { get; } = RandomNumberGenerator.GetBytes(32);
    public byte[] ClientKey { get; } = RandomNumberGenerator.GetBytes(65);
    public byte[] CounsellorKey { get; } = RandomNumberGenerator.GetBytes(65);
}

namespace Helpnet.Grains.Subjects;

/// <summary>The silos' own secret. Tokens, unknown people's salts and links are derived from it, each under its own label.</summary>
/// <param name="Bytes">At least 32 random bytes, equal on all silos of one installation.</param>
public sealed record SubjectKey(byte[] Bytes);

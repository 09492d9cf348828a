namespace Helpnet.Grains.Notices;

/// <summary>A grain whose changes frontends follow.</summary>
[Alias("topic-source")]
public interface ITopic : IGrainWithGuidKey
{
    /// <summary>
    /// Tells <paramref name="frontend"/> of changes from now on, for 150 s; in memory only, so it is repeated
    /// every minute. A frontend learns numbers this way and nothing else; what they stand for is asked with a subject.
    /// </summary>
    /// <returns>The version now: a higher number than the last one known means that something was missed.</returns>
    [Alias("listen")] Task<long> Listen(Guid frontend, IFrontend observer);

    /// <summary>Stops telling <paramref name="frontend"/>.</summary>
    [Alias("stop-listening")] Task StopListening(Guid frontend);
}

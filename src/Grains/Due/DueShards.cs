namespace Helpnet.Grains.Due;

/// <summary>Which of the shards keeps a grain's row.</summary>
public static class DueShards
{
    /// <summary>Number of shards; stored rows depend on it, so it never changes.</summary>
    public const int Count = 64;

    /// <summary>The shard of <paramref name="grain"/>, from 0 to <see cref="Count"/> exclusive.</summary>
    public static int Of(GrainId grain) => (int)(grain.GetUniformHashCode() % Count);
}

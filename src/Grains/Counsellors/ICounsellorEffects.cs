namespace Helpnet.Grains.Counsellors;

/// <summary>What a practice tells itself from outside its turns. Key: the account's id.</summary>
[Alias("counsellor-effects")]
internal interface ICounsellorEffects : IGrainWithGuidKey
{
    /// <summary>The directory holds <paramref name="version"/>.</summary>
    [Alias("projected")] Task Projected(long version);

    /// <summary>The outbox has taken the letter of <paramref name="version"/>.</summary>
    [Alias("mailed")] Task Mailed(long version);

    /// <summary>The file is gone, or never was there.</summary>
    [Alias("dropped")] Task Dropped(Guid file);
}

namespace Helpnet.Grains.Agendas;

/// <summary>What an agenda tells itself from outside its turns. Key: the account's id.</summary>
[Alias("agenda-projection")]
internal interface IAgendaProjection : IGrainWithGuidKey
{
    /// <summary>The directory holds <paramref name="version"/>.</summary>
    [Alias("projected")] Task Projected(long version);
}

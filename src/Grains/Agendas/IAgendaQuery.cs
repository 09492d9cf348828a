using Orleans.Concurrency;

namespace Helpnet.Grains.Agendas;

/// <summary>What other grains may ask an agenda. Key: the account's id.</summary>
[Alias("agenda-query")]
internal interface IAgendaQuery : IGrainWithGuidKey
{
    /// <summary>Whether any hours are open, as storage holds them.</summary>
    [AlwaysInterleave, Alias("has-hours")] Task<bool> HasHours();
}

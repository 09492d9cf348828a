using System.Collections.Immutable;

namespace Helpnet.Grains.Agendas;

/// <summary>An agenda as its owner sees it.</summary>
/// <param name="Hours">When the owner may be booked.</param>
/// <param name="Taken">What is ahead or under way, by start.</param>
[GenerateSerializer, Immutable, Alias("agenda-view")]
public sealed record AgendaView(OpeningHours Hours, ImmutableArray<TakenView> Taken);

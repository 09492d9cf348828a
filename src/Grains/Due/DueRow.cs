namespace Helpnet.Grains.Due;

/// <summary>A grain that is to be woken.</summary>
/// <param name="Grain">Whom to wake.</param>
/// <param name="At">Where the row stands now, to be given back to <see cref="IDueList.Clear"/>.</param>
public sealed record DueRow(GrainId Grain, DateTimeOffset At);

namespace Helpnet.Grains.Subjects;

/// <summary>Whether processes outside the silos may call contracts that are for grains only. Never in a running service; tests ask every grain.</summary>
internal sealed record OutsideCallers(bool Trusted);

namespace Helpnet.Silo.Hosting;

/// <summary>What a process does of an installation.</summary>
public enum Part
{
    /// <summary>Web and silo in one: the embedded default.</summary>
    Whole,
    /// <summary>A silo of a cluster.</summary>
    Silo,
    /// <summary>A web server of a cluster.</summary>
    Frontend,
}

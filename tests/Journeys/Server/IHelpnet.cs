namespace Helpnet.Journeys.Server;

/// <summary>A Helpnet that runs, in one process or in many, as far as people need to know of it.</summary>
internal interface IHelpnet
{
    /// <summary>Where the pages are.</summary>
    string Address { get; }

    /// <summary>The link in the mail by which a registration is confirmed, once it has been mailed.</summary>
    Task<string> Confirmation(string to);
}

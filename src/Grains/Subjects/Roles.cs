namespace Helpnet.Grains.Subjects;

/// <summary>What an account may be besides a client; every account is a client.</summary>
[Flags]
public enum Roles
{
    /// <summary>A client and nothing else.</summary>
    Client = 0,
    /// <summary>Gives consultations.</summary>
    Counsellor = 1,
    /// <summary>Verifies credentials and looks after the service.</summary>
    Administrator = 2,
}

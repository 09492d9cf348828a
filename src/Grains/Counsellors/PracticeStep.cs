namespace Helpnet.Grains.Counsellors;

/// <summary>The steps of a counsellor's beginning, in their order.</summary>
public enum PracticeStep
{
    /// <summary>A plan has been chosen and its order completed.</summary>
    Plan,
    /// <summary>The profile says who this is.</summary>
    Profile,
    /// <summary>Opening hours are set.</summary>
    Hours,
    /// <summary>At least one service is offered.</summary>
    Services,
    /// <summary>The room password is set.</summary>
    Room,
    /// <summary>Card payments are active, or all services are free.</summary>
    Payments,
    /// <summary>At least one diploma has been handed in.</summary>
    Diplomas,
    /// <summary>The recovery key has been typed back.</summary>
    RecoveryKey,
}

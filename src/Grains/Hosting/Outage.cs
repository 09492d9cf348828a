using Orleans.Runtime.Messaging;
using Orleans.Storage;

namespace Helpnet.Grains.Hosting;

/// <summary>Which exceptions of a call mean that a part of the machine was away, and no fault of what was asked.</summary>
public static class Outage
{
    /// <summary>The same call may be answered in a moment; commands carry ids and may be repeated.</summary>
    public static bool MayPass(Exception e) => Cause(e) is StorageAway { MayPass: true } || IsOfSilo(e);

    /// <summary>The machine was away, whether or not it is back in a moment.</summary>
    public static bool Is(Exception e) => Cause(e) is StorageAway || IsOfSilo(e);

    /// <summary>Orleans wraps what a storage throws.</summary>
    private static Exception Cause(Exception e) => e is OrleansException { InnerException: { } inner } ? inner : e;

    /// <summary>A message that lapsed on its way comes back as cancelled; a grain that lived twice for a moment has left, and the one that stays knows more.</summary>
    private static bool IsOfSilo(Exception e) => e is TimeoutException or OrleansMessageRejectionException or SiloUnavailableException
        or ConnectionFailedException or ClientNotAvailableException or OperationCanceledException or InconsistentStateException;
}

namespace Helpnet.Frontend.Accounts;

internal static partial class AccountsLog
{
    [LoggerMessage(5001, LogLevel.Warning, "A sign-in could not be renewed; the person stays signed in for now")]
    public static partial void NotRenewed(this ILogger<SubjectRenewal> log, Exception e);

    [LoggerMessage(5004, LogLevel.Warning, "Demo person {Name} is not complete")]
    public static partial void NotSettled(this ILogger<DemoPeople> log, Exception e, string name);

    [LoggerMessage(5003, LogLevel.Warning, "A device could not be signed out at its account; its cookie is gone")]
    public static partial void NotSignedOut(this ILogger<SubjectRenewal> log, Exception e);

    [LoggerMessage(5002, LogLevel.Warning, "Signed-in connections could not be checked; they stay open for now")]
    public static partial void NotChecked(this ILogger<SignedInConnections> log, Exception e);

    [LoggerMessage(5005, LogLevel.Warning, "The keys of cookies could not be read yet; the start waits for them")]
    public static partial void NotReadYet(this ILogger<KeyRingCheck> log, Exception e);
}

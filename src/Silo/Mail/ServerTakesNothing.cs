namespace Helpnet.Silo.Mail;

/// <summary>The server can't be trusted or does not let us in: a matter for the operator, not of one letter.</summary>
internal sealed class ServerTakesNothing(Exception why) : Exception(why.Message, why);

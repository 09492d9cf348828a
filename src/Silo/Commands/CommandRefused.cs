namespace Helpnet.Silo.Commands;

/// <summary>A command can't be carried out; the message tells the operator why.</summary>
internal sealed class CommandRefused(string message, Exception? inner = null) : Exception(message, inner);

using Helpnet.Grains.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Serialization.Invocation;

namespace Helpnet.Silo.Hosting;

/// <summary>Writes of an entry that holds a call only its sentence, with the gaps unfilled, and the call's name.</summary>
internal sealed class DiscreetLogger(ILogger log) : ILogger
{
    private const string Message = "Orleans.Runtime.Message";
    private const string Sentence = "{OriginalFormat}";

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => log.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => log.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> values || NameOf(values) is not { } call)
        {
            log.Log(logLevel, eventId, state, exception, formatter);
            return;
        }
        // An outage's exception repeats the call's text; a grain's own says nothing of persons and tells what is broken.
        var told = exception is null || Outage.Is(exception) ? null : exception;
        var text = $"{values.FirstOrDefault(it => it.Key == Sentence).Value} [{call}] {(told is null ? exception?.GetType().Name : null)}";
        log.Log(logLevel, eventId, text, told, static (it, _) => it);
    }

    private static string? NameOf(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        foreach (var (_, value) in values)
        {
            if (value is IInvokable call) return NameOf(call);
            // It is internal to Orleans.
            if (value?.GetType() is { FullName: Message } type) return NameOf(type.GetProperty("BodyObject")?.GetValue(value) as IInvokable);
        }
        return null;
    }

    private static string NameOf(IInvokable? call) => call is null ? "an answer" : $"{call.GetInterfaceName()}.{call.GetMethodName()}";
}

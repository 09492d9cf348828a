namespace Helpnet.Silo.Hosting;

/// <summary>The exception of a call that was not answered repeats all that the call carried (<see cref="DiscreetLogs"/>); this one names the call.</summary>
internal sealed class DiscreetCalls : IOutgoingGrainCallFilter
{
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        // What silos say to each other carries nobody's words, and Orleans looks at the exception.
        catch (TimeoutException) when (!context.TargetId.IsSystemTarget())
        {
            throw new TimeoutException($"{Name(context)} was not answered in time.");
        }
        catch (Exception e) when (e is SiloUnavailableException or OrleansMessageRejectionException
            && !context.TargetId.IsSystemTarget())
        {
            throw new SiloUnavailableException($"{Name(context)} was not answered: the silo that was asked is away.");
        }
    }

    private static string Name(IOutgoingGrainCallContext context) => $"{context.InterfaceName}.{context.MethodName}";
}

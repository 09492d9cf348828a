using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Timers;

namespace Helpnet.Grains.Tests.Effects;

/// <summary>The timer of an activation without a silo: it ticks when a test says so.</summary>
internal sealed class PlayedTimer : ITimerRegistry, IGrainTimer
{
    private readonly CancellationTokenSource gone = new();
    private Func<CancellationToken, Task> tick = _ => throw new InvalidOperationException("Nobody has set the timer.");

    public PlayedTimer() => Grain = new Owner(Context.With(new ServiceCollection().AddSingleton<ITimerRegistry>(this).BuildServiceProvider()));

    public IGrainBase Grain { get; }

    /// <summary>How long the timer was last set for; null after a tick.</summary>
    public TimeSpan? Next { get; private set; }

    /// <returns>Whether the activation is free again at once.</returns>
    public bool Tick()
    {
        Next = null;
        return tick(gone.Token).IsCompleted;
    }

    /// <summary>The activation is put down, and its timer with it.</summary>
    public void PutDown() => gone.Cancel();

    public void Change(TimeSpan dueTime, TimeSpan period) => Next = dueTime;

    public IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        (tick, Next) = (ct => callback(state, ct), options.DueTime);
        return this;
    }

    public IDisposable RegisterTimer(IGrainContext grainContext, Func<object?, Task> asyncCallback, object? state, TimeSpan dueTime, TimeSpan period) =>
        throw new NotSupportedException();

    public void Dispose() => Next = null;

    private sealed record Owner(IGrainContext GrainContext) : IGrainBase;

    internal class Context : DispatchProxy
    {
        private IServiceProvider services = null!;

        public static IGrainContext With(IServiceProvider services)
        {
            var context = Create<IGrainContext, Context>();
            ((Context)(object)context).services = services;
            return context;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == "get_ActivationServices" ? services : throw new NotSupportedException(targetMethod.Name);
    }
}

using System.Reflection;
using Helpnet.Grains.Hosting;
using Helpnet.Silo.Cluster;
using Microsoft.Extensions.Time.Testing;
using Orleans.Storage;

namespace Helpnet.Silo.Tests.Cluster;

public sealed class RetryTests
{
    private readonly FakeTimeProvider clock = new();

    public static TheoryData<Exception> Lost { get; } =
    [
        new TimeoutException(), new SiloUnavailableException("gone"), new OperationCanceledException("lapsed on its way"), new InconsistentStateException("lived twice"),
        new OrleansException("read", new StorageAway("57P01", mayPass: true)),
    ];

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task What_was_lost_with_a_silo_is_asked_again(Exception lost)
    {
        var call = Call.That(lost, times: 2);

        await Through(call);

        Assert.Equal(3, call.Made);
    }

    [Fact]
    public async Task What_stays_lost_is_given_up_after_a_few_seconds()
    {
        var call = Call.That(new TimeoutException(), times: int.MaxValue);

        await Assert.ThrowsAsync<TimeoutException>(() => Through(call));

        Assert.True(clock.GetUtcNow() - clock.Start >= Tuning.Patience);
    }

    public static TheoryData<Exception> Stays { get; } = [new InvalidOperationException(), new StorageAway("25006", mayPass: false)];

    [Theory]
    [MemberData(nameof(Stays))]
    public async Task What_another_silo_would_not_do_either_is_not_asked_again(Exception stays)
    {
        var call = Call.That(stays, times: 1);

        Assert.Same(stays, await Record.ExceptionAsync(() => Through(call)));

        Assert.Equal(1, call.Made);
    }

    private async Task Through(Call call)
    {
        var done = new Retry(clock).Invoke(call.Context);
        while (!done.IsCompleted) clock.Advance(TimeSpan.FromMilliseconds(300));
        await done;
    }

    /// <summary>A call that is lost some times, and then answered.</summary>
    public class Call : DispatchProxy
    {
        private Exception lost = null!;
        private int times;

        public int Made { get; private set; }

        internal IOutgoingGrainCallContext Context => (IOutgoingGrainCallContext)(object)this;

        internal static Call That(Exception lost, int times)
        {
            var call = (Call)(object)Create<IOutgoingGrainCallContext, Call>();
            (call.lost, call.times) = (lost, times);
            return call;
        }

        protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => ++Made > times ? Task.CompletedTask : Task.FromException(lost);
    }
}

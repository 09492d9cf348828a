using System.Diagnostics.Metrics;
using Helpnet.Grains.WaitingRooms;
using Helpnet.Testing.Builders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Helpnet.Grains.Tests.WaitingRooms;

public sealed class PeopleWaitingTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(Moments.Nine);
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly PeopleWaiting waiting;

    public PeopleWaitingTests() => waiting = new(clock, services.GetRequiredService<IMeterFactory>());

    public void Dispose() => services.Dispose();

    [Fact]
    public void Whoever_is_not_let_in_is_seen_to_wait_longer_and_longer()
    {
        waiting.Set(Guid.NewGuid(), [Since(0)]);
        waiting.Set(Guid.NewGuid(), [Since(10), Since(20)]);

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal((3, 3600), Figures());
    }

    [Fact]
    public void A_room_that_has_emptied_or_moved_to_another_silo_counts_no_more()
    {
        var (emptied, moved) = (Guid.NewGuid(), Guid.NewGuid());
        waiting.Set(emptied, [Since(0)]);
        waiting.Set(moved, [Since(0)]);

        waiting.Set(emptied, []);
        waiting.Forget(moved);

        Assert.Equal((0, 0), Figures());
    }

    private static Place Since(int minute) => new(Guid.NewGuid(), Guid.NewGuid(), "", Moments.Nine, Moments.Nine.AddMinutes(minute), Paid: true);

    private (long People, double Longest) Figures()
    {
        var (people, longest) = (-1L, -1.0);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, services.GetRequiredService<IMeterFactory>())) it.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => people = value);
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => longest = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return (people, longest);
    }
}

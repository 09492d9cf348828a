using Helpnet.Grains.Due;
using Helpnet.Grains.Mail;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Grains.Tests.Mail;

public sealed class LostWakeUpTests
{
    [Fact]
    public async Task A_letter_gets_a_wake_up_of_its_own_when_nobody_knows_whether_the_last_one_stands()
    {
        LosesAnAnswer wakeUps = null!;
        await using var helpnet = await HelpnetCluster.Start(services: all =>
        {
            var real = all.Last(it => it.ServiceType == typeof(IDueList)).ImplementationFactory!;
            all.AddSingleton<IDueList>(services => wakeUps = new((IDueList)real(services)));
        });
        var outbox = helpnet.Grains.GetGrain<IMailOutboxGrain>(0);
        await outbox.Put(ALetter.Called("first"));
        await helpnet.Until(() => Task.FromResult(wakeUps.HasLost), seconds: 0);
        var before = wakeUps.Puts;

        await outbox.Put(ALetter.Called("second"));

        Assert.True(wakeUps.Puts > before);
    }

    /// <summary>The first wake-up of a mail shard that is cleared is gone, and nobody hears of it.</summary>
    private sealed class LosesAnAnswer(IDueList inner) : IDueList
    {
        private int puts;

        public bool HasLost { get; private set; }

        public int Puts => Volatile.Read(ref puts);

        public Task Put(GrainId grain, DateTimeOffset at, CancellationToken ct = default)
        {
            if (IsOfMail(grain)) Interlocked.Increment(ref puts);
            return inner.Put(grain, at, ct);
        }

        public Task PutBy(GrainId grain, DateTimeOffset at, CancellationToken ct = default)
        {
            if (IsOfMail(grain)) Interlocked.Increment(ref puts);
            return inner.PutBy(grain, at, ct);
        }

        public async Task Clear(GrainId grain, DateTimeOffset at, CancellationToken ct = default)
        {
            await inner.Clear(grain, at, ct);
            if (HasLost || !IsOfMail(grain)) return;
            HasLost = true;
            throw new IOException("The answer is lost.");
        }

        public Task<IReadOnlyList<DueRow>> Claim(int shard, DateTimeOffset now, DateTimeOffset again, int limit, CancellationToken ct = default) =>
            inner.Claim(shard, now, again, limit, ct);

        private static bool IsOfMail(GrainId grain) => grain.Type.ToString() == "mail-outbox";
    }
}

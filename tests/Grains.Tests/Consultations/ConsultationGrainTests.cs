using Helpnet.Grains.Consultations;
using Helpnet.Testing.Consultations;
using Orleans.TestingHost;

namespace Helpnet.Grains.Tests.Consultations;

public sealed class ConsultationGrainTests : IAsyncLifetime
{
    private readonly Guid appointment = Guid.NewGuid();
    private readonly Guid client = Guid.NewGuid();
    private readonly Guid counsellor = Guid.NewGuid();
    private readonly Listener listener = new();
    private InProcessTestCluster cluster = null!;
    private IConsultationObserver observer = null!;

    private IConsultationGrain Consultation => cluster.Client.GetGrain<IConsultationGrain>(appointment);

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorageAsDefault();
            silo.AddPeople();
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
        observer = cluster.Client.CreateObjectReference<IConsultationObserver>(listener);
    }

    public async ValueTask DisposeAsync() => await cluster.DisposeAsync();

    [Fact]
    public async Task Nobody_enters_before_admission()
    {
        ConsultationWorld.ActFor(client);

        var joined = await Consultation.Join(Guid.NewGuid(), true, observer);

        Assert.Equal(RefusalCode.NotAdmitted, joined.Refusal?.Code);
    }
}

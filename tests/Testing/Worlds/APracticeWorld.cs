using Helpnet.Grains;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Payments;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Helpnet.Testing.Worlds;

/// <summary>Dr Lee is online and open all day; everybody asked for is a confirmed client. The provider is played.</summary>
internal sealed class APracticeWorld : IAsyncDisposable
{
    private const string Zone = "Europe/Zurich";
    private static readonly Guid Device = Guid.NewGuid();

    private APracticeWorld(HelpnetCluster cluster, PlayedProvider provider) => (Cluster, Provider) = (cluster, provider);

    public HelpnetCluster Cluster { get; }

    public PlayedProvider Provider { get; }

    public static Task<APracticeWorld> Open(params Guid[] clients) => Open(_ => { }, clients);

    public static async Task<APracticeWorld> Open(Action<IServiceCollection> also, params Guid[] clients)
    {
        var provider = new PlayedProvider();
        var cluster = await HelpnetCluster.Start(Moments.At(6), services => also(services.Replace(ServiceDescriptor.Singleton<IPaymentGateway>(provider))));
        var world = new APracticeWorld(cluster, provider);
        await cluster.Seed("counsellor", People.DrLee, APractice.Online().WithRoom());
        await cluster.Seed("payouts", People.DrLee, new PayoutsState { Account = "acct_1", CanBePaid = true });
        await cluster.Seed("account", People.DrLee, Account("Dr Lee"));
        foreach (var client in clients) await world.Join(client);
        cluster.As(People.DrLee);
        await cluster.Grain<IAgendaGrain>(People.DrLee).SetHours(AnAgenda.AlwaysOpen().Hours);
        return world;
    }

    /// <summary>Somebody who has confirmed their address.</summary>
    public Task Join(Guid client) => Cluster.Seed("account", client, Account("Ann"));

    public IAppointmentGrain Appointment(Guid id) => Cluster.Grain<IAppointmentGrain>(id);

    public Task<Refusal?> Book(Guid id, Guid client, DateTimeOffset start, ServiceTerms? service = null)
    {
        Cluster.As(client);
        var terms = service ?? APractice.Hour;
        return Appointment(id).Book(new(People.DrLee, terms.Id, start, Guid.NewGuid(), Zone, terms.Gross));
    }

    /// <summary>Booked, and the clock at the start.</summary>
    public async Task<Guid> Booked(Guid client, ServiceTerms? service = null)
    {
        var id = Guid.NewGuid();
        if (await Book(id, client, Moments.Nine, service) is { } no) throw new InvalidOperationException(no.ToString());
        Cluster.Clock.Advance(Moments.Nine - Cluster.Clock.GetUtcNow());
        return id;
    }

    /// <summary>Booked, and the provider's page open before the client.</summary>
    public async Task<Guid> AtThePayPage(Guid client)
    {
        var id = await Booked(client);
        Cluster.As(client);
        await OpenPayPage(id);
        return id;
    }

    public async Task OpenPayPage(Guid id)
    {
        if ((await Appointment(id).Pay(Guid.NewGuid(), "https://helpnet.invalid/back", "en")).Refusal is { } no) throw new InvalidOperationException(no.ToString());
        await Cluster.Until(async () => await Page(id) is not null);
    }

    public async Task<Guid> Paid(Guid client)
    {
        var id = await AtThePayPage(client);
        Cluster.As(client);
        Provider.PayAll();
        await Appointment(id).LookAgain();
        await Cluster.Until(async () => await Money(id) is MoneyStatus.Paid);
        return id;
    }

    /// <summary>From here on the caller's flow is the counsellor's.</summary>
    public void AsCounsellor() => Cluster.As(People.DrLee, Roles.Counsellor, Device);

    public Task<Refusal?> OpenRoom() => Cluster.Grain<ICounsellorGrain>(People.DrLee).OpenRoom(APractice.Keys.Gate);

    public async Task<AppointmentStatus> Status(Guid id) => (await Appointment(id).View()).Value.Status;

    /// <summary>The provider's page, once it is open.</summary>
    public async Task<string?> Page(Guid id) => (await Cluster.Grain<IPaymentGrain>(id).View()).CheckoutUrl;

    public async Task<MoneyStatus> Money(Guid id) => (await Appointment(id).View()).Value.Money;

    /// <summary>When the appointment of a client who waits is woken next.</summary>
    public async Task<DateTimeOffset> NextWake(Guid id) => Lateness.NextWake(await Cluster.Stored<AppointmentState>("appointment", id));

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    private static AccountState Account(string name) => new()
    {
        Status = AccountStatus.Confirmed,
        DisplayName = name,
        Email = $"{Guid.NewGuid():n}@example.org",
        UserName = name,
    };
}

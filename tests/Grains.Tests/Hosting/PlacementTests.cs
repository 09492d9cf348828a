using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Hosting;
using Helpnet.Grains.Notices;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Helpnet.Grains.Tests.Hosting;

public sealed class PlacementTests
{
    private static readonly string[] Beside = ["counsellor", "agenda", "payouts", "inbox", "appointment", "payment"];

    [Fact]
    public async Task What_a_booking_asks_of_a_counsellor_lives_on_one_silo_and_counsellors_on_all()
    {
        await using var helpnet = await HelpnetCluster.Start(services: it => it.Replace(ServiceDescriptor.Singleton<IPaymentGateway>(new PlayedProvider())), silos: 3);
        await AllHaveGrown(helpnet);
        Guid[] counsellors = [.. Enumerable.Range(0, 16).Select(n => new Guid($"{n:x}0{new string('0', 29)}1"))];

        foreach (var counsellor in counsellors)
        {
            await helpnet.Grain<ICounsellorGrain>(counsellor).Profile();
            await helpnet.Grain<IAgendaGrain>(counsellor).Zone();
            await helpnet.Grain<IPayoutsGrain>(counsellor).View();
            await helpnet.Grain<IInboxGrain>(counsellor).Since(0);
            var appointment = AppointmentKeys.New(counsellor);
            await helpnet.Grain<IAppointmentGrain>(appointment).View();
            await helpnet.Grain<IPaymentGrain>(appointment).View();
        }

        var all = await helpnet.Grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics(null, null, TestContext.Current.CancellationToken);
        var lives = all.Where(it => Beside.Contains($"{it.GrainId.Type}")).ToLookup(it => $"{it.GrainId.Key}"[..2]);
        Assert.Equal(counsellors.Length, lives.Count);
        Assert.All(lives, of => Assert.Equal((Beside.Length, 1), (of.Count(), of.Select(it => it.SiloAddress).Distinct().Count())));
        Assert.Equal(3, lives.Select(of => of.First().SiloAddress).Distinct().Count());
    }

    /// <summary>By the clock that silos are numbered by, which nobody can turn on: while it makes one of them old enough, neighbours may part.</summary>
    private static async Task AllHaveGrown(HelpnetCluster helpnet)
    {
        var silos = (await helpnet.Grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true, TestContext.Current.CancellationToken)).Keys;
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (silos.Any(silo => SiloAddress.AllocateNewGeneration() - silo.Generation < Affinity.Youth)) await glance.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }
}

using Helpnet.Grains.Accounts;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Silo.Hosting;

/// <summary>What the operator may choose of the rules by which people meet.</summary>
internal static class HouseSetup
{
    /// <summary>Takes the sections; a silo with a bad value does not come up.</summary>
    public static IServiceCollection AddHouseRules(this IServiceCollection services) => services
        .AddChecked<AccountOptions>(AccountOptions.Section)
        .AddChecked<AppointmentOptions>(AppointmentOptions.Section)
        .AddChecked<BookingLimits>(BookingLimits.Section);

    private static IServiceCollection AddChecked<T>(this IServiceCollection services, string section) where T : class =>
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart().Services;
}

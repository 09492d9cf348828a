using Helpnet.Grains.Directory;
using Helpnet.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Silo.Directory;

internal static class DirectorySetup
{
    public static IServiceCollection AddDirectory(this IServiceCollection services) => services
        .AddSingleton(s => new SqlDirectory(s.GetRequiredService<Database>().Source, s.GetRequiredService<TimeProvider>()))
        .AddSingleton<IDirectory, SafeDirectory>()
        .AddHostedService<DirectorySweep>();
}

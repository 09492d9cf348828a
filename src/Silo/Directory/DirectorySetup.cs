using Helpnet.Grains.Directory;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Silo.Directory;

internal static class DirectorySetup
{
    /// <summary>Expects the database as a <see cref="System.Data.Common.DbDataSource"/> and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddDirectory(this IServiceCollection services) => services
        .AddSingleton<SqlDirectory>()
        .AddSingleton<IDirectory>(s => s.GetRequiredService<SqlDirectory>())
        .AddHostedService<DirectorySweep>();
}

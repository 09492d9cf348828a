using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Hosting;

/// <summary>
/// Orleans writes a call with all that it carries into its log when it is not answered in time: what proves a password, whom a letter goes to, what a
/// browser says of its network. An entry that speaks of a call names the call here, and nothing else of it.
/// </summary>
internal sealed class DiscreetLogs(LoggerFactory all) : ILoggerFactory
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<LoggerFactory>();
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory, DiscreetLogs>());
    }

    public ILogger CreateLogger(string categoryName) =>
        categoryName.Contains("Orleans", StringComparison.Ordinal) ? new DiscreetLogger(all.CreateLogger(categoryName)) : all.CreateLogger(categoryName);

    public void AddProvider(ILoggerProvider provider) => all.AddProvider(provider);

    // The container made the other and disposes it.
    public void Dispose()
    {
    }
}

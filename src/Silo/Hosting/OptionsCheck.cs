using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Helpnet.Silo.Hosting;

/// <summary>Looks at the options that are checked at the start, before anything is started, and says in plain words what is wrong with them.</summary>
public static class OptionsCheck
{
    /// <summary>Why this start is refused; null when it may go on.</summary>
    public static string? Refusal(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return null;
        }
        catch (OptionsValidationException bad)
        {
            return Said(bad.Failures);
        }
        catch (AggregateException all) when (all.InnerExceptions.All(one => one is OptionsValidationException))
        {
            return Said(all.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures));
        }
        // The binder's own words; it converts numbers and switches, and secrets are neither.
        catch (InvalidOperationException bad)
        {
            return Said([bad.Message]);
        }
    }

    private static string Said(IEnumerable<string> failures) =>
        string.Join(Environment.NewLine, ["Helpnet does not start: these settings are not good.", .. failures.Select(failure => $"  - {failure}")]);
}

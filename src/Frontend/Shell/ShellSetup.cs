using System.Net;
using System.Text.Unicode;
using Helpnet.Frontend.Pages.Help;
using Helpnet.Frontend.Words;
using Microsoft.Extensions.WebEncoders;

namespace Helpnet.Frontend.Shell;

/// <summary>What every page has around it: words, security headers, error pages, quick exit.</summary>
internal static class ShellSetup
{
    public static void AddShell(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ShellOptions>().BindConfiguration(ShellOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<OperatorOptions>().BindConfiguration(OperatorOptions.Section);
        builder.Services.AddWords();
        builder.Services.AddContactLimit();
        builder.Services.AddCompression();
        // Letters of all scripts go out as they are: pages are UTF-8 and a third smaller for it.
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        builder.Services.AddAntiforgery(forms => forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        builder.Services.AddRouting(routes => routes.LowercaseUrls = true);

        // The routing has applied the limit by then; the filter would say each time that it comes too late.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", LogLevel.Error);
        // These two log addresses with their query, which can say what a person looks for.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.HttpLogging", LogLevel.Warning);
    }

    /// <summary>Before everything that answers.</summary>
    public static void UseShell(this WebApplication app, IReadOnlyList<IPNetwork> proxies)
    {
        app.UseProxies(proxies);
        app.UseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
    }
}

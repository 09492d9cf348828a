using System.Diagnostics;
using System.Globalization;
using Helpnet.Grains;
using Helpnet.Grains.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Home;

/// <summary>What a person sees instead of a page: a calm sentence and the way on, never a stack trace.</summary>
[IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProblemModel : PageModel
{
    private static readonly int[] Written = [400, 403, 404, 413, 429, 500, 503];

    public Refusal? Refusal { get; private set; }

    public int Status { get; private set; }

    public string Key => Written.Contains(Status) ? Status.ToString() : Status >= 500 ? "500" : "other";

    /// <summary>Finds the log line of this request; says nothing about the person.</summary>
    public string Number => Activity.Current?.TraceId.ToString()[..12] ?? HttpContext.TraceIdentifier;

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        // Not bound as an argument: the body of the request that failed may be one that can't be read.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Status = IsOutage ? StatusCodes.Status503ServiceUnavailable : status;
        Refusal = HttpContext.Items[typeof(Refusal)] as Refusal;
        // Asked for by itself, the page is one that isn't there.
        Response.StatusCode = Status is >= 400 and <= 599 ? Status : 404;
    }

    private bool IsOutage => HttpContext.Features.Get<IExceptionHandlerFeature>() is { } broken && Outage.Is(broken.Error);
}

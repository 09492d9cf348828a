using System.Net;
using System.Text.Json;
using Helpnet.Frontend.Pages.Consultations;
using Helpnet.Grains.Consultations;
using Helpnet.Testing.Consultations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Journeys.Calls;

/// <summary>The page part of the call, drawn for one of the two, with the test's keys beside it.</summary>
internal static class CallPage
{
    public static async Task<IResult> Draw(HttpContext http, ACall call)
    {
        var person = Guid.Parse(http.Request.Cookies[PersonScheme.Cookie]!);
        var role = person == call.Client ? ConsultationRole.Client : ConsultationRole.Counsellor;
        var client = role is ConsultationRole.Client;
        var frame = new CallFrame(call.Appointment, role, client ? "Ann" : "Ben", call.AgreedEnd);
        bool? direct = http.Request.Query["direct"] is [{ } chosen] ? bool.Parse(chosen) : null;
        var choice = JsonSerializer.Serialize(new { camera = true, microphone = true, direct });
        var key = http.Request.Query["key"] is [{ } other] ? other : Convert.ToBase64String(call.Secret);
        var (own, peer) = client ? (call.ClientKey, call.CounsellorKey) : (call.CounsellorKey, call.ClientKey);
        var ice = ScriptTexts.Text(await Ice(http, call, person));
        var bar = await Part<object?>(http, "/Pages/Shared/Components/_CrisisBar.cshtml", null);
        return Page(bar + await Part(http, "/Pages/Consultations/_Call.cshtml", frame), "call-test-page",
            ("key", key), ("choice", choice), ("ice", ice), ("own", Convert.ToBase64String(own)), ("peer", Convert.ToBase64String(peer)));
    }

    public static async Task<IResult> DrawCheck(HttpContext http, ACall call)
    {
        var check = new DeviceCheckFrame(ConsultationRole.Client, await Ice(http, call, call.Client));
        return Page(await Part(http, "/Pages/Consultations/_DeviceCheck.cshtml", check), "check-test-page");
    }

    public static IResult DrawKeys(string account, string password) =>
        Page("", "keys-test-page", ("account", account), ("password", password));

    private static async Task<IceView> Ice(HttpContext http, ACall call, Guid person)
    {
        ConsultationWorld.ActFor(person);
        return (await http.RequestServices.GetRequiredService<IGrainFactory>().GetGrain<IIceGrain>(0).ServersFor(call.Appointment)).Value;
    }

    private static IResult Page(string part, string script, params (string Name, string Value)[] data) => Results.Text($"""
        <!DOCTYPE html><html lang="en" class="bare"><head><meta charset="utf-8"><title>Call</title><link rel="stylesheet" href="/app/helpnet.css">
        <meta name="viewport" content="width=device-width, initial-scale=1"></head>
        <body><main data-test {string.Join(' ', data.Select(d => $"data-{d.Name}=\"{WebUtility.HtmlEncode(d.Value)}\""))}>{part}</main>
        <script type="module" src="/app/shell-page.js"></script><script type="module" src="/{script}.js"></script></body></html>
        """, "text/html");

    private static async Task<string> Part<T>(HttpContext http, string path, T frame)
    {
        var services = http.RequestServices;
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var found = services.GetRequiredService<IRazorViewEngine>().GetView(null, path, isMainPage: false);
        await using var writer = new StringWriter();
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = frame };
        var temp = new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>());
        await found.View!.RenderAsync(new ViewContext(action, found.View, data, temp, writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}

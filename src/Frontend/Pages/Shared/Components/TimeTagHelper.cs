using System.Globalization;
using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>
/// <c>&lt;h-time at="start" /&gt;</c>: an instant in the visitor's zone. <c>show</c> is <c>moment</c> (day and time), <c>day</c> or
/// <c>time</c>; <c>relative</c> adds "in 20 minutes", kept up to date by the page's script; <c>zone</c> names another person's zone and adds the
/// time there when the clocks differ.
/// </summary>
[HtmlTargetElement("h-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper(IText text, IVisitor visitor, TimeProvider clock) : TagHelper
{
    /// <summary>The instant.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>What of it to show.</summary>
    public TimeShow Show { get; set; } = TimeShow.Moment;

    /// <summary>Adds how far away it is.</summary>
    public bool Relative { get; set; }

    /// <summary>Names the visitor's zone behind the time.</summary>
    public bool NameZone { get; set; }

    /// <summary>The IANA zone of the other side, or null.</summary>
    public string? Zone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "time");

        var content = output.Content;
        content.AppendHtml($"<time datetime=\"{Iso}\">").Append(Words).AppendHtml("</time>");
        var differs = Zone is not null && Offset(Zone) != Offset(visitor.Zone);
        if (NameZone || differs) content.AppendHtml(" <small>").Append(text["time.zone", ("place", text.ZonePlace(visitor.Zone))]).AppendHtml("</small>");
        if (differs)
            content.AppendHtml(" <small>").Append(text["time.there", ("time", There()), ("place", text.ZonePlace(Zone!))]).AppendHtml("</small>");
        if (Relative)
            content.AppendHtml($"<small>, <span data-relative=\"{Iso}\">").Append(text.Relative(At, clock.GetUtcNow())).AppendHtml("</span></small>");
    }

    private string Iso => At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private string Words => Show switch
    {
        TimeShow.Day => visitor.Day(At),
        TimeShow.Time => visitor.Time(At),
        _ => visitor.Moment(At),
    };

    private TimeSpan Offset(string zone) => TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(At);

    /// <summary>With the day's name where it is another day.</summary>
    private string There()
    {
        var there = Local(Zone!);
        var time = visitor.Time(At, TimeZoneInfo.FindSystemTimeZoneById(Zone!));
        return there.Date == Local(visitor.Zone).Date ? time : $"{there.ToString("dddd", visitor.Culture)}, {time}";
    }

    private DateTimeOffset Local(string zone) => TimeZoneInfo.ConvertTime(At, TimeZoneInfo.FindSystemTimeZoneById(zone));
}

using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary><c>&lt;h-presence of="Here" /&gt;</c>: a dot with its word.</summary>
[HtmlTargetElement("h-presence", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PresenceTagHelper(IText text) : TagHelper
{
    /// <summary>Whether the person can be reached.</summary>
    public Presence Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"presence presence-{Of.ToString().ToLowerInvariant()}");
        output.Content.SetContent(text[$"presence.{Of}"]);
    }
}

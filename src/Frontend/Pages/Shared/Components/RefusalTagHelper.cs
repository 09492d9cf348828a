using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary><c>&lt;h-refusal of="Model.Refusal" /&gt;</c>: a "no" as a notice line; nothing when there is none.</summary>
[HtmlTargetElement("h-refusal", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RefusalTagHelper(IText text) : TagHelper
{
    /// <summary>Why not, or null.</summary>
    public Refusal? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice notice-bad");
        output.Attributes.SetAttribute("role", "alert");
        output.Content.AppendHtml("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"/app/icons.svg#circle-alert\"></use></svg><p>")
            .Append(text.Of(Of)).AppendHtml("</p>");
    }
}

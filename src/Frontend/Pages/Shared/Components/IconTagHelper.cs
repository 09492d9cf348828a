using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>
/// <c>&lt;h-icon name="calendar" /&gt;</c>: a line icon beside a text. The names stand in <c>Client/look/icons.txt</c>.
/// With <c>label</c> it stands alone and is read out.
/// </summary>
[HtmlTargetElement("h-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>The icon's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it means, when no text stands beside it.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        if (Label is null) output.Attributes.SetAttribute("aria-hidden", "true");
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }
        output.Content.SetHtmlContent($"<use href=\"/app/icons.svg#{Name}\"></use>");
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary><c>&lt;h-errors /&gt;</c>: what is wrong with the whole form, above it; what is wrong with a field stands at the field.</summary>
[HtmlTargetElement("h-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!View.ModelState.TryGetValue("", out var whole) || whole.Errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice notice-bad");
        output.Attributes.SetAttribute("role", "alert");
        output.Content.AppendHtml("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"/app/icons.svg#circle-alert\"></use></svg><div>");
        foreach (var error in whole.Errors) output.Content.AppendHtml("<p>").Append(error.ErrorMessage).AppendHtml("</p>");
        output.Content.AppendHtml("</div>");
    }
}

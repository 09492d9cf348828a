using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>
/// <c>&lt;h-errors /&gt;</c>: what is wrong with the whole form, above it. What is wrong with a field stands at the field, and above it is said to
/// look there.
/// </summary>
[HtmlTargetElement("h-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper(IText text) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    /// <summary>Key of what is said when there is something wrong with fields alone.</summary>
    public string Below { get; set; } = "form.look-below";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice notice-bad");
        output.Attributes.SetAttribute("role", "alert");
        output.Content.AppendHtml("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"/app/icons.svg#circle-alert\"></use></svg><div>");
        foreach (var error in errors) output.Content.AppendHtml("<p>").Append(error).AppendHtml("</p>");
        output.Content.AppendHtml("</div>");
    }

    private List<string> Errors()
    {
        if (View.ModelState.TryGetValue("", out var whole) && whole.Errors.Count > 0) return [.. whole.Errors.Select(error => error.ErrorMessage)];
        // An address that can't be read saves nothing either way.
        return View.ModelState.ErrorCount > 0 && HttpMethods.IsPost(View.HttpContext.Request.Method) ? [text[Below]] : [];
    }
}

using System.Text.Encodings.Web;
using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>
/// <c>&lt;h-field for="Email" type="email" label="field.email" hint="contact.reply-hint" autocomplete="email" /&gt;</c>:
/// label, hint, input and error, tied together for screen readers. <c>type</c> may also be <c>textarea</c>, <c>select</c> (with
/// <c>items</c>) or <c>checkbox</c>. Without <c>for</c> it needs an <c>id</c> and its input has no name and is never posted: that is how
/// password fields stand. All other attributes go to the input.
/// </summary>
[HtmlTargetElement("h-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IText text) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    /// <summary>The page's property, whose value and errors are shown.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>Key of the label's text.</summary>
    public string Label { get; set; } = "";

    /// <summary>Key of the hint's text, or null.</summary>
    public string? Hint { get; set; }

    /// <summary>The input's type.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What a select offers.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The input's id; by default made of the property's name.</summary>
    public string? Id { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = For is null ? null : View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = Id ?? TagBuilder.CreateSanitizedId(name ?? "", "_");
        var error = name is not null && View.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage : null;
        var input = Input(output, id, name, error);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", $"field{(Type == "checkbox" ? " field-check" : "")}{(error is null ? "" : " field-wrong")}");
        if (Type == "checkbox") output.Content.AppendHtml(input).AppendHtml(LabelOf(id));
        else
        {
            output.Content.AppendHtml(LabelOf(id));
            AppendHint(output, id);
            output.Content.AppendHtml(input);
        }
        if (Type == "checkbox") AppendHint(output, id);
        output.Content.AppendHtml(Line("p", $"{id}-error", "field-error", error ?? "", hidden: error is null));
    }

    private TagBuilder Input(TagHelperOutput output, string id, string? name, string? error)
    {
        var input = new TagBuilder(Type is "textarea" or "select" ? Type : "input");
        foreach (var attribute in output.Attributes)
            input.MergeAttribute(attribute.Name, attribute.Value is IHtmlContent html ? Written(html) : attribute.Value?.ToString() ?? "");
        input.MergeAttribute("id", id);
        if (name is not null) input.MergeAttribute("name", name);
        if (input.TagName == "input") input.MergeAttribute("type", Type);
        input.MergeAttribute("aria-describedby", Hint is null ? $"{id}-error" : $"{id}-hint {id}-error");
        if (error is not null) input.MergeAttribute("aria-invalid", "true");
        Fill(input, name);
        return input;
    }

    private void Fill(TagBuilder input, string? name)
    {
        var posted = name is not null && View.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;
        var value = posted ?? For?.Model switch
        {
            null => null,
            DateOnly day => day.ToString("yyyy-MM-dd"),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            var other => other.ToString(),
        };
        switch (Type)
        {
            case "textarea":
                input.InnerHtml.Append(value ?? "");
                break;
            case "select":
                foreach (var item in Items ?? [])
                {
                    var option = new TagBuilder("option");
                    option.MergeAttribute("value", item.Value);
                    if (value is null ? item.Selected : item.Value == value) option.MergeAttribute("selected", "selected");
                    option.InnerHtml.Append(item.Text);
                    input.InnerHtml.AppendHtml(option);
                }
                break;
            case "checkbox":
                input.TagRenderMode = TagRenderMode.SelfClosing;
                input.MergeAttribute("value", "true");
                if (value is not null && value.StartsWith("true", StringComparison.OrdinalIgnoreCase)) input.MergeAttribute("checked", "checked");
                break;
            case "password":
                input.TagRenderMode = TagRenderMode.SelfClosing;
                break;
            default:
                input.TagRenderMode = TagRenderMode.SelfClosing;
                if (value is not null) input.MergeAttribute("value", value);
                break;
        }
    }

    private TagBuilder LabelOf(string id)
    {
        var label = new TagBuilder("label");
        label.MergeAttribute("for", id);
        label.InnerHtml.Append(text[Label]);
        return label;
    }

    private void AppendHint(TagHelperOutput output, string id)
    {
        if (Hint is not null) output.Content.AppendHtml(Line("p", $"{id}-hint", "field-hint", text[Hint], hidden: false));
    }

    private static TagBuilder Line(string tag, string id, string css, string words, bool hidden)
    {
        var line = new TagBuilder(tag);
        line.MergeAttribute("id", id);
        line.MergeAttribute("class", css);
        if (hidden) line.MergeAttribute("hidden", "hidden");
        line.InnerHtml.Append(words);
        return line;
    }

    private static string Written(IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}

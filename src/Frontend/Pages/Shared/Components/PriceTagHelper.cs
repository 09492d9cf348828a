using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Helpnet.Frontend.Pages.Shared.Components;

/// <summary>
/// <c>&lt;h-price of="service.Gross" exempt="service.Exempt" /&gt;</c>: what a client pays. Says "free" for 0 and, unless
/// <c>bare</c>, that VAT is included; with <c>net</c>, for counsellors, that it is not.
/// </summary>
[HtmlTargetElement("h-price", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PriceTagHelper(IText text, IVisitor visitor) : TagHelper
{
    /// <summary>The price, including VAT unless <see cref="Net"/>.</summary>
    public Money Of { get; set; }

    /// <summary>Whether the counsellor is exempt from VAT.</summary>
    public bool Exempt { get; set; }

    /// <summary>Whether it is the price without VAT, as counsellors are shown it.</summary>
    public bool Net { get; set; }

    /// <summary>Leaves out the words on VAT, where they stand elsewhere.</summary>
    public bool Bare { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "price");
        output.Content.SetContent(Of.Minor == 0 ? text["price.free"] : visitor.Price(Of));
        if (Bare || Of.Minor == 0) return;

        output.Content.AppendHtml(" <small>").Append(text[Exempt ? "price.exempt" : Net ? "price.without-vat" : "price.with-vat"]).AppendHtml("</small>");
    }
}

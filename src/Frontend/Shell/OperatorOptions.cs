namespace Helpnet.Frontend.Shell;

/// <summary>Who runs this installation, as the imprint says it. All of it is empty in the embedded run.</summary>
public sealed class OperatorOptions
{
    public const string Section = "Operator";

    /// <summary>Name of the person or company.</summary>
    public string Name { get; set; } = "";

    /// <summary>Street, place and country; lines separated by line breaks or semicolons.</summary>
    public string Address { get; set; } = "";

    /// <summary>Who acts for a company.</summary>
    public string RepresentedBy { get; set; } = "";

    /// <summary>The operator's mailbox; also where the contact form leads.</summary>
    public string Email { get; set; } = "";

    /// <summary>Telephone, with the country's code.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Register and number.</summary>
    public string Register { get; set; } = "";

    /// <summary>VAT number.</summary>
    public string VatNumber { get; set; } = "";

    /// <summary>Whether the law's least is there: a name, an address, a mailbox.</summary>
    public bool IsComplete => Name.Length > 0 && Address.Length > 0 && Email.Length > 0;
}

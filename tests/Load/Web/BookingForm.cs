namespace Helpnet.Load.Web;

/// <summary>An open form, with the id that makes sending it twice the same as once.</summary>
public sealed record BookingForm(Page Page)
{
    public Guid Appointment { get; } = Guid.Parse(Page.Field("Appointment"));

    public string Price => Page.Field("Price");

    public string Currency => Page.Field("Currency");
}

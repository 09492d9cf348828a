namespace Helpnet.Load.Web;

/// <summary>An open form, with the id that makes sending it twice the same as once.</summary>
public sealed record BookingForm(string Link, Guid Appointment, string Price, string Token);

namespace Helpnet.Testing.Builders;

/// <summary>Times that tests speak of, all on one Monday in January and in UTC.</summary>
internal static class Moments
{
    public static readonly DateTimeOffset Midnight = new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Nine = At(9);

    public static DateTimeOffset At(int hour, int minute = 0) => Midnight.AddHours(hour).AddMinutes(minute);
}

using System.Globalization;
using Helpnet.Grains.Counsellors;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>The part of the world's picture (<c>look/world.mjs</c>) around a place; <c>spot-view.ts</c> counts the same way.</summary>
/// <param name="Spot">The place.</param>
public sealed record SpotMap(MapPoint Spot)
{
    private const double PerDegree = 20;
    private const double Aspect = 1.5;

    /// <summary>Degrees from top to bottom: a country of Europe's size.</summary>
    private const double Span = 6;

    private double Narrowing => Math.Max(Math.Cos(Spot.Latitude * Math.PI / 180), 0.2);

    private double Width => Span * Aspect / Narrowing * PerDegree;

    public string ViewBox => string.Join(' ', new[] { Left - Width / 2, Top - Height / 2, Width, Height }.Select(Number));

    public string X => Number(Left);

    public string Y => Number(Top);

    public string RadiusX => Number(Height / 40 / Narrowing);

    public string RadiusY => Number(Height / 40);

    private double Left => (Spot.Longitude + 180) * PerDegree;

    private double Top => (90 - Spot.Latitude) * PerDegree;

    private static double Height => Span * PerDegree;

    private static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}

using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Directory;
using Helpnet.Testing.Builders;

namespace Helpnet.Silo.Tests.Directory;

/// <summary>Cards and free times as tests need them.</summary>
internal static class ACard
{
    public static CounsellorCard For(Guid counsellor, string name = "Dr. Lee") => new()
    {
        Counsellor = counsellor,
        Online = true,
        Name = name,
        Title = "Psychologist",
        Languages = ["en"],
        Specialities = [1],
        Services = [Service(50, 8_000)],
    };

    public static ServiceView Service(int minutes, long price) => new(Guid.NewGuid(), "Consultation", minutes, new(price, "EUR"), true);

    /// <summary>Free between two times of <see cref="Moments"/>' Monday.</summary>
    public static FreeTimes Free(int from, int to, TimeSpan notice = default) =>
        new([new(Moments.At(from), Moments.At(to), Moments.At(from))], notice);
}

using System.Net;
using CsCheck;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Hosting;

namespace Helpnet.Grains.Tests.Hosting;

public sealed class AffinityTests
{
    private const int Beginnings = 256;

    private static readonly Gen<IReadOnlyList<SiloAddress>> Silos = Gen.Int[2, 8].Select(n => (IReadOnlyList<SiloAddress>)[.. Enumerable.Range(1, n).Select(Silo)]);

    [Fact]
    public void An_appointment_is_placed_where_its_counsellor_is() => Gen.Select(Gen.Guid, Silos).Sample((counsellor, silos) =>
        Assert.Equal(Affinity.SiloOf(Key(counsellor), silos), Affinity.SiloOf(Key(AppointmentKeys.New(counsellor)), silos)));

    [Fact]
    public void No_two_appointments_of_a_counsellor_have_one_id() => Gen.Guid.Sample(counsellor =>
        Assert.NotEqual(AppointmentKeys.New(counsellor), AppointmentKeys.New(counsellor)));

    [Fact]
    public void A_silo_that_goes_leaves_what_the_others_have_where_it_is() => Gen.Select(Gen.Guid, Silos).Sample((key, silos) =>
    {
        var before = Affinity.SiloOf(Key(key), silos);
        foreach (var gone in silos.Where(silo => !silo.Equals(before))) Assert.Equal(before, Affinity.SiloOf(Key(key), [.. silos.Where(silo => silo != gone)]));
    });

    [Fact]
    public void Where_a_key_lives_does_not_depend_on_the_order_in_which_the_silos_are_known() => Gen.Select(Gen.Guid, Silos).Sample((key, silos) =>
        Assert.Equal(Affinity.SiloOf(Key(key), silos), Affinity.SiloOf(Key(key), [.. silos.Reverse()])));

    [Fact]
    public void A_silo_that_starts_again_gets_its_share_back() => Gen.Guid.Sample(key =>
    {
        IReadOnlyList<SiloAddress> before = [Silo(1), Silo(2), Silo(3)], after = [Silo(1), Silo(2), SiloAddress.New(Silo(3).Endpoint, 99)];
        Assert.Equal(Affinity.SiloOf(Key(key), before).Endpoint, Affinity.SiloOf(Key(key), after).Endpoint);
    });

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Each_silo_has_at_least_half_of_its_share_and_at_most_twice_as_much(int count)
    {
        IReadOnlyList<SiloAddress> silos = [.. Enumerable.Range(1, count).Select(Silo)];

        var shares = Enumerable.Range(0, Beginnings).GroupBy(first => Affinity.SiloOf(IdSpan.Create($"{first:x2}{new string('0', 30)}"), silos)).ToList();

        Assert.Equal(count, shares.Count);
        Assert.All(shares, share => Assert.InRange(share.Count(), Beginnings / count / 2, Beginnings / count * 2));
    }

    [Fact]
    public void Nothing_new_comes_to_life_on_a_silo_in_its_first_seconds()
    {
        Assert.Equal([Silo(1)], Affinity.Grown([Silo(1), Started(2, 93)], now: 100));
        Assert.Equal([Silo(1), Started(2, 92)], Affinity.Grown([Silo(1), Started(2, 92)], now: 100));
    }

    [Fact]
    public void Silos_that_have_all_just_started_take_everything_at_once() =>
        Assert.Equal([Started(1, 95), Started(2, 99)], Affinity.Grown([Started(1, 95), Started(2, 99)], now: 100));

    private static SiloAddress Silo(int number) => Started(number, 1);

    private static SiloAddress Started(int number, int second) => SiloAddress.New(new IPEndPoint(IPAddress.Parse($"10.0.0.{number}"), 11_111), second);

    private static IdSpan Key(Guid key) => GrainIdKeyExtensions.CreateGuidKey(key);
}

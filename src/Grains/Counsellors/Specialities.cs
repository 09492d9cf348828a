namespace Helpnet.Grains.Counsellors;

/// <summary>
/// What counsellors help with. Addresses carry only the number, so that a log or a history says nothing;
/// the words are the texts <c>speciality.{number}</c>. A number once given keeps its meaning.
/// </summary>
public static class Specialities
{
    /// <summary>All numbers: 1 anxiety, 2 depression, 3 stress and burnout, 4 relationships, 5 family, 6 grief, 7 trauma, 8 addiction,
    /// 9 self-esteem, 10 work, 11 sleep, 12 eating, 13 sexuality, 14 gender and identity, 15 migration and culture, 16 parenting,
    /// 17 young people, 18 illness and pain, 19 loneliness, 20 life changes.</summary>
    public static readonly IReadOnlyList<int> All = [.. Enumerable.Range(1, 20)];
}

using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using NodaTime;

namespace Helpnet.Silo.Tests.Storage;

/// <summary>Makes an object with something in every member, and compares two of them member by member.</summary>
internal static class Filled
{
    private static readonly Dictionary<Type, object> Samples = new()
    {
        [typeof(string)] = "text",
        [typeof(bool)] = true,
        [typeof(int)] = 7,
        [typeof(long)] = 8_000_000_000L,
        [typeof(double)] = 1.5,
        [typeof(uint)] = 9u,
        [typeof(Guid)] = new Guid("a0000000-0000-4000-8000-000000000001"),
        [typeof(TimeSpan)] = TimeSpan.FromSeconds(90.5),
        [typeof(DateTimeOffset)] = new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.FromHours(1)).AddTicks(1),
        [typeof(DateOnly)] = new DateOnly(2027, 1, 4),
        [typeof(TimeOnly)] = new TimeOnly(9, 30),
        [typeof(byte[])] = new byte[] { 1, 2 },
        [typeof(Uri)] = new Uri("https://helpnet.example/"),
        [typeof(Instant)] = Instant.FromUnixTimeTicks(17_000_000_000_000_001),
        [typeof(LocalTime)] = new LocalTime(9, 30),
        [typeof(LocalDate)] = new LocalDate(2027, 1, 4),
    };

    public static object One(Type type)
    {
        if (Samples.TryGetValue(type, out var sample)) return sample;
        if (Nullable.GetUnderlyingType(type) is { } inner) return One(inner);
        // Not the first, which a lost value would look like, and not the last, which moves when a word is added.
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().Take(2).Last();
        if (Collection(type) is { } collection) return collection;
        Assert.False(type.IsAbstract || type.IsInterface, $"{type.Name} can't be told from its row: a state holds no open types.");
        return Made(type);
    }

    public static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(p => p.CanRead && p.CanWrite && p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract");

    public static List<object?> Items(object collection) => collection is IDictionary map
        ? [.. map.Keys.Cast<object>().OrderBy(k => k.ToString()).SelectMany(k => new[] { k, map[k] })]
        : [.. ((IEnumerable)collection).Cast<object?>()];

    public static void AssertSame(object? one, object? other, string path)
    {
        if (one is null || other is null || one is string || Samples.ContainsKey(one.GetType()) && one is not IEnumerable || one.GetType().IsEnum)
        {
            Assert.True(Equals(one, other), $"{path}: {one} came back as {other}.");
            return;
        }
        if (one is IEnumerable)
        {
            var (these, those) = (Items(one), Items(other));
            Assert.True(these.Count == those.Count, $"{path}: {these.Count} items came back as {those.Count}.");
            for (var i = 0; i < these.Count; i++) AssertSame(these[i], those[i], $"{path}[{i}]");
            return;
        }
        foreach (var member in Members(one.GetType())) AssertSame(member.GetValue(one), member.GetValue(other), $"{path}.{member.Name}");
    }

    private static object? Collection(Type type)
    {
        if (type.IsArray) return Of(type.GetElementType()!, typeof(Enumerable), nameof(Enumerable.ToArray));
        if (!type.IsGenericType) return null;
        var arguments = type.GetGenericArguments();
        var open = type.GetGenericTypeDefinition();
        if (open == typeof(ImmutableArray<>)) return Of(arguments[0], typeof(ImmutableArray), nameof(ImmutableArray.ToImmutableArray));
        if (open == typeof(ImmutableList<>)) return Of(arguments[0], typeof(ImmutableList), nameof(ImmutableList.ToImmutableList));
        if (open == typeof(ImmutableHashSet<>)) return Of(arguments[0], typeof(ImmutableHashSet), nameof(ImmutableHashSet.ToImmutableHashSet));
        if (open == typeof(ImmutableSortedSet<>)) return Of(arguments[0], typeof(ImmutableSortedSet), nameof(ImmutableSortedSet.ToImmutableSortedSet));
        if (open == typeof(ImmutableDictionary<,>)) return Map(arguments, typeof(ImmutableDictionary), nameof(ImmutableDictionary.ToImmutableDictionary));
        if (open == typeof(ImmutableSortedDictionary<,>))
            return Map(arguments, typeof(ImmutableSortedDictionary), nameof(ImmutableSortedDictionary.ToImmutableSortedDictionary));
        return null;
    }

    private static object Of(Type item, Type factory, string method)
    {
        var items = Array.CreateInstance(item, 1);
        items.SetValue(One(item), 0);
        return Make(factory, method, [item], items);
    }

    private static object Map(Type[] arguments, Type factory, string method)
    {
        var pair = typeof(KeyValuePair<,>).MakeGenericType(arguments);
        var pairs = Array.CreateInstance(pair, 1);
        pairs.SetValue(Activator.CreateInstance(pair, One(arguments[0]), One(arguments[1])), 0);
        return Make(factory, method, arguments, pairs);
    }

    private static object Make(Type factory, string method, Type[] types, Array items) => factory.GetMethods()
        .Single(m => m.Name == method && m.GetGenericArguments().Length == types.Length && m.GetParameters() is [{ ParameterType: var from }]
            && from.IsGenericType && from.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .MakeGenericMethod(types).Invoke(null, [items])!;

    private static object Made(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(c => c.GetParameters() is not [{ ParameterType: var only }] || only != type).OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        var made = constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke([.. constructor.GetParameters().Select(p => One(p.ParameterType))]);
        foreach (var member in Members(type)) member.SetValue(made, One(member.PropertyType));
        return made;
    }
}

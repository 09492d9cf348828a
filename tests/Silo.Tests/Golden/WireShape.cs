using System.Reflection;
using Helpnet.Grains.Hosting;

namespace Helpnet.Silo.Tests.Golden;

/// <summary>What goes between processes of different ages, as lines: each member of each serialised type under its number, each word of each enum.</summary>
internal static class WireShape
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] Ours = typeof(GrainServices).Assembly.GetTypes();

    private static IEnumerable<Type> Serialised => Ours.Where(type => type.IsDefined(typeof(GenerateSerializerAttribute)));

    public static IEnumerable<string> Lines() =>
        Serialised.SelectMany(Members).Order(StringComparer.Ordinal);

    /// <summary>The words of all enums that are sent or stand in <paramref name="stored"/>.</summary>
    public static IEnumerable<string> Words(IEnumerable<Type> stored)
    {
        var seen = new HashSet<Type>();
        var calls = Ours.Where(type => type.IsInterface && type.IsAssignableTo(typeof(IAddressable))).SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType));
        foreach (var type in stored.Concat(Serialised).Concat(calls)) Walk(type, seen);
        return
            from type in seen
            where type.IsEnum
            from word in Enum.GetNames(type)
            orderby type.FullName, Enum.Parse(type, word)
            select $"{type.FullName!["Helpnet.Grains.".Length..]} {Enum.Parse(type, word):d} {word}";
    }

    private static void Walk(Type type, HashSet<Type> seen)
    {
        foreach (var part in type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments()) Walk(part, seen);
        if (type.Assembly != typeof(GrainServices).Assembly || !seen.Add(type)) return;
        foreach (var member in type.GetProperties(Instance)) Walk(member.PropertyType, seen);
    }

    /// <summary>Parameters of a record have numbers of their own, by their order.</summary>
    private static IEnumerable<string> Members(Type type)
    {
        var parameters = Parameters(type).Select(p => $"{Name(type)} ({p.Position:00}) {p.Name} {Name(p.ParameterType)}");
        var numbered =
            from member in type.GetMembers(Instance | BindingFlags.DeclaredOnly)
            let id = member.GetCustomAttribute<IdAttribute>()
            where id is not null
            select $"{Name(type)} {id.Id:00} {member.Name} {Name(member is PropertyInfo p ? p.PropertyType : ((FieldInfo)member).FieldType)}";
        var kind = type.BaseType is { } of && of.Assembly == type.Assembly ? $"a {Name(of)}" : "a type";
        return [.. parameters, .. numbered, $"{Name(type)} is {kind}"];
    }

    /// <summary>The primary constructor's: each of them has a property of its name, which the constructor for copies has not.</summary>
    private static ParameterInfo[] Parameters(Type type) => type.GetConstructors().Select(c => c.GetParameters())
        .FirstOrDefault(all => all.Length > 0 && all.All(p => type.GetProperty(p.Name!) is not null)) ?? [];

    private static string Name(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } inner) return $"{Name(inner)}?";
        if (type.IsArray) return $"{Name(type.GetElementType()!)}[]";
        var name = (type.GetCustomAttribute<AliasAttribute>()?.Alias ?? type.Name).Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}

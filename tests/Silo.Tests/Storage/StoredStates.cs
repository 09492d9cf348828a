using System.Reflection;
using System.Text.Json;
using Helpnet.Grains.Hosting;
using Helpnet.Silo.Hosting;

namespace Helpnet.Silo.Tests.Storage;

/// <summary>Every state of every grain, found by its attribute.</summary>
internal static class StoredStates
{
    public static readonly JsonSerializerOptions Json = Shaped();

    public static readonly IReadOnlyList<(Type Grain, string Name, Type State)> All =
    [
        .. from grain in typeof(GrainServices).Assembly.GetTypes()
           from constructor in grain.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
           from parameter in constructor.GetParameters()
           let name = parameter.GetCustomAttribute<PersistentStateAttribute>()
           where name is not null
           select (grain, name.StateName, parameter.ParameterType.GetGenericArguments().Single()),
    ];

    public static Type Type(string name) => All.Single(s => s.Name == name).State;

    private static JsonSerializerOptions Shaped()
    {
        var json = new JsonSerializerOptions();
        SiloSetup.Shape(json);
        return json;
    }
}

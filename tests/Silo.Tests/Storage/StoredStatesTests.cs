using System.Collections;
using System.Reflection;
using System.Text.Json;
using Helpnet.Grains.Hosting;
using Helpnet.Silo.Hosting;

namespace Helpnet.Silo.Tests.Storage;

/// <summary>Every state of every grain: its name, and what the JSON of the rows makes of it.</summary>
public sealed class StoredStatesTests
{
    private static readonly JsonSerializerOptions Json = Shaped();

    private static readonly (Type Grain, string Name, Type State)[] Stored =
    [
        .. from grain in typeof(GrainServices).Assembly.GetTypes()
           from constructor in grain.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
           from parameter in constructor.GetParameters()
           let name = parameter.GetCustomAttribute<PersistentStateAttribute>()
           where name is not null
           select (grain, name.StateName, parameter.ParameterType.GetGenericArguments().Single()),
    ];

    public static TheoryData<string> Names => [.. Stored.Select(s => s.Name)];

    [Fact]
    public void A_state_is_named_after_its_grain_and_no_name_is_used_twice()
    {
        Assert.NotEmpty(Stored);
        Assert.All(Stored, s => Assert.StartsWith($"{s.Grain.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(null!, s.Grain)}.", s.Name));
        Assert.Equal(Stored.Length, Stored.Select(s => s.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_full_state_comes_back_from_its_row_as_it_was(string name)
    {
        var state = Filled.One(StateOf(name));

        var back = JsonSerializer.Deserialize(JsonSerializer.Serialize(state, Json), StateOf(name), Json);

        Filled.AssertSame(state, back, name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_of_before_all_members_gives_initialised_ones(string name)
    {
        var state = JsonSerializer.Deserialize("{}", StateOf(name), Json)!;

        var nulls = new NullabilityInfoContext();
        foreach (var member in Filled.Members(state.GetType()))
        {
            var value = member.GetValue(state);
            if (nulls.Create(member).ReadState is not NullabilityState.Nullable) Assert.True(value is not null, $"{name}: {member.Name} is null.");
            if (value is IEnumerable and not string) Assert.True(Filled.Items(value).Count == 0, $"{name}: {member.Name} is not empty.");
        }
    }

    private static Type StateOf(string name) => Stored.Single(s => s.Name == name).State;

    private static JsonSerializerOptions Shaped()
    {
        var json = new JsonSerializerOptions();
        SiloSetup.Shape(json);
        return json;
    }
}

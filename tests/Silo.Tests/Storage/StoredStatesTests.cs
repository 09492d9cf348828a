using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Helpnet.Silo.Tests.Storage;

/// <summary>Every state of every grain: its name, and what the JSON of the rows makes of it.</summary>
public sealed class StoredStatesTests
{
    public static TheoryData<string> Names => [.. StoredStates.All.Select(s => s.Name)];

    [Fact]
    public void A_state_is_named_after_its_grain_and_no_name_is_used_twice()
    {
        var stored = StoredStates.All;
        Assert.NotEmpty(stored);
        Assert.All(stored, s => Assert.StartsWith($"{s.Grain.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(null!, s.Grain)}.", s.Name));
        Assert.Equal(stored.Count, stored.Select(s => s.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_full_state_comes_back_from_its_row_as_it_was(string name)
    {
        var state = Filled.One(StoredStates.Type(name));

        var back = JsonSerializer.Deserialize(JsonSerializer.Serialize(state, StoredStates.Json), StoredStates.Type(name), StoredStates.Json);

        Filled.AssertSame(state, back, name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_of_before_all_members_gives_initialised_ones(string name)
    {
        var state = JsonSerializer.Deserialize("{}", StoredStates.Type(name), StoredStates.Json)!;

        var nulls = new NullabilityInfoContext();
        foreach (var member in Filled.Members(state.GetType()))
        {
            var value = member.GetValue(state);
            if (nulls.Create(member).ReadState is not NullabilityState.Nullable) Assert.True(value is not null, $"{name}: {member.Name} is null.");
            if (value is IEnumerable and not string) Assert.True(Filled.Items(value).Count == 0, $"{name}: {member.Name} is not empty.");
        }
    }
}

using System.Text.Json;
using Helpnet.Silo.Tests.Storage;

namespace Helpnet.Silo.Tests.Golden;

/// <summary>
/// What a row does not say is as a new state has it, since releases of before did not know all that states have now. Code that the compiler would make for
/// states (a <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>) empties such members instead.
/// </summary>
public sealed class StateJsonTests
{
    public static TheoryData<string> Names => [.. StoredStates.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_row_does_not_say_is_as_a_new_state_has_it(string name)
    {
        var type = StoredStates.Type(name);

        var state = JsonSerializer.Deserialize("{}", type, StoredStates.Json);

        Assert.Equal(JsonSerializer.Serialize(Activator.CreateInstance(type), type, StoredStates.Json), JsonSerializer.Serialize(state, type, StoredStates.Json));
    }
}

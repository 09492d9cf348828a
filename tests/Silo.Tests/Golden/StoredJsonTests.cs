using System.Text.Json;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Directory;
using Helpnet.Grains.Mail;
using Helpnet.Silo.Tests.Storage;

namespace Helpnet.Silo.Tests.Golden;

/// <summary>Rows that an installation has written before: all of what stands in them is still read.</summary>
public sealed class StoredJsonTests
{
    private const string Advice =
        "Rows that say so stand in databases, and what is not read is lost with the next write. Give a renamed member its old name back "
        + "(or [JsonPropertyName]); put a member of another type beside the old one, under another name, and read both. "
        + "A member that no row needs any more stays for one release, then its lines may be taken out of the file by hand.";

    /// <summary>What stands as JSON in tables of its own, without the converters of states.</summary>
    private static readonly (string Name, Type Type)[] Columns =
    [
        ("mail.letter", typeof(Letter)), ("appointment_list.body", typeof(AppointmentRow)),
        ("directory.card", typeof(CounsellorCard)), ("directory.free", typeof(FreeTimes)),
    ];

    /// <summary>Computed members are written too, and nobody reads them.</summary>
    private static readonly JsonSerializerOptions States = new(StoredStates.Json) { IgnoreReadOnlyProperties = true, WriteIndented = true };

    private static readonly JsonSerializerOptions Others = new() { IgnoreReadOnlyProperties = true, WriteIndented = true };

    public static IEnumerable<Type> Types => [.. StoredStates.All.Select(s => s.State), .. Columns.Select(c => c.Type)];

    public static TheoryData<string> Names => [.. StoredStates.All.Select(s => s.Name), .. Columns.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_in_a_row_of_before_is_read_and_written_again(string name)
    {
        var (type, json) = Columns.FirstOrDefault(c => c.Name == name).Type is { } column ? (column, Others) : (StoredStates.Type(name), States);
        var golden = new GoldenFile($"Rows/{name}.json");
        var before = golden.Text is { } row ? (Written: JsonLeaves.Of(row), Read: JsonLeaves.Of(Again(row, type, json))) : ([], []);
        var today = JsonSerializer.Serialize(Filled.One(type), type, json);

        golden.MayGrow([.. before.Written.Except(before.Read)], [.. JsonLeaves.Of(today).Except(before.Written)], () => $"{today}\n", Advice);
    }

    private static string Again(string row, Type type, JsonSerializerOptions json)
    {
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize(row, type, json), type, json);
        }
        catch (JsonException e)
        {
            Assert.Fail($"{type.Name} can't read its own rows: {e.Message}\n{Advice}");
            throw;
        }
    }
}

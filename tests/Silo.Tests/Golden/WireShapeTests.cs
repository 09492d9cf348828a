namespace Helpnet.Silo.Tests.Golden;

/// <summary>What silos and frontends of the last release say, this one understands, and the other way round.</summary>
public sealed class WireShapeTests
{
    [Fact]
    public void Numbers_and_types_of_members_stay_and_new_ones_come_at_the_end() => MayGrow("Wire.txt", WireShape.Lines(),
        "Processes of the last release run beside this one and know a member by its number alone. Never renumber, reorder or retype: add a member "
        + "with the next free [Id], or a parameter at the end. A member that was only renamed, and a type that nobody "
        + "has sent for a release, may be altered in the file by hand.");

    [Fact]
    public void Words_of_enums_keep_their_numbers_and_new_ones_come_at_the_end() => MayGrow("Enums.txt", WireShape.Words(StoredJsonTests.Types),
        "Rows hold the names of these words and messages their numbers. Keep both; add a word at the end.");

    private static void MayGrow(string file, IEnumerable<string> lines, string advice)
    {
        var golden = new GoldenFile(file);
        var (before, today) = ((golden.Text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries), lines.ToList());

        golden.MayGrow([.. before.Except(today)], [.. today.Except(before)], () => $"{string.Join('\n', today)}\n", advice);
    }
}

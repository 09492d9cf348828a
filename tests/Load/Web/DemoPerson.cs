using System.Text.Json;

namespace Helpnet.Load.Web;

/// <summary>Somebody who is there in every cluster of <c>scripts/cluster</c>, with the secret that a browser would derive from the password.</summary>
public sealed record DemoPerson(Guid Id, string UserName, DemoLock NameLock)
{
    private static readonly IReadOnlyList<DemoPerson> All = Read();

    public static DemoPerson Ann => Named("ann");

    public static DemoPerson Ben => Named("ben");

    public static DemoPerson Marie => Named("marie.weber");

    public static DemoPerson Admin => Named("admin");

    private static DemoPerson Named(string name) => All.Single(person => person.UserName == name);

    private static IReadOnlyList<DemoPerson> Read()
    {
        using var stream = typeof(DemoPerson).Assembly.GetManifestResourceStream("demo-people.json")!;
        return JsonSerializer.Deserialize<List<DemoPerson>>(stream, JsonSerializerOptions.Web)!;
    }
}

public sealed record DemoLock(string Auth);

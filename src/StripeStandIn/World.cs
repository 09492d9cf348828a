using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Helpnet.StripeStandIn;

/// <summary>Everything the stand-in knows: objects by account and id, and the first answer of each idempotency key. Written through to its file.</summary>
internal sealed class World
{
    public const string Platform = "";

    private readonly string? file;
    private readonly JsonObject objects;
    private readonly JsonObject replays;

    public World(string? file)
    {
        this.file = file;
        var kept = file is not null && File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!.AsObject() : [];
        objects = kept["objects"]?.DeepClone().AsObject() ?? [];
        replays = kept["replays"]?.DeepClone().AsObject() ?? [];
    }

    /// <summary>Held while a request works; a stand-in has no need to be fast.</summary>
    public Lock Gate { get; } = new();

    public static string NewId(string prefix) => $"{prefix}_{RandomNumberGenerator.GetHexString(24, lowercase: true)}";

    public JsonObject? Find(string account, string id) => objects[Key(account, id)]?.AsObject();

    /// <summary>An object by its id alone, with the account it belongs to.</summary>
    public (string Account, JsonObject Object)? FindAnywhere(string id)
    {
        foreach (var (key, value) in objects)
            if (key.EndsWith($"/{id}", StringComparison.Ordinal)) return (key[..^(id.Length + 1)], value!.AsObject());
        return null;
    }

    public IEnumerable<JsonObject> All(string account, string kind) => objects
        .Where(o => o.Key.StartsWith($"{account}/", StringComparison.Ordinal) && o.Value!["object"]!.GetValue<string>() == kind)
        .Select(o => o.Value!.AsObject());

    public IEnumerable<(string Account, JsonObject Object)> AllEverywhere(string kind) => objects
        .Where(o => o.Value!["object"]!.GetValue<string>() == kind)
        .Select(o => (o.Key[..o.Key.LastIndexOf('/')], o.Value!.AsObject()));

    public JsonObject Put(string account, JsonObject value)
    {
        objects[Key(account, value["id"]!.GetValue<string>())] = value;
        return value;
    }

    public JsonObject? Replay(string account, string key) => replays[Key(account, key)]?.AsObject();

    public void Remember(string account, string key, JsonObject answer) => replays[Key(account, key)] = answer;

    public void Save()
    {
        if (file is null) return;
        var aside = $"{file}.new";
        using (var stream = File.Create(aside))
        {
            using var writer = new System.Text.Json.Utf8JsonWriter(stream);
            writer.WriteStartObject();
            writer.WritePropertyName("objects");
            objects.WriteTo(writer);
            writer.WritePropertyName("replays");
            replays.WriteTo(writer);
            writer.WriteEndObject();
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }
        File.Move(aside, file, overwrite: true);
    }

    private static string Key(string account, string id) => $"{account}/{id}";
}

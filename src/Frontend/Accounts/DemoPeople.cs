using System.Text.Json;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Help;
using Helpnet.Grains.Subjects;

namespace Helpnet.Frontend.Accounts;

/// <summary>
/// Registers the demo people through the contracts everybody uses, before the first page is served. A person who is there already is left alone,
/// so that a second start changes nothing.
/// </summary>
internal sealed class DemoPeople(
    IGrainFactory grains, SubjectKey key, TimeProvider clock, IEnumerable<IDemoLife> lives,
    ILogger<DemoPeople> log) : IHostedLifecycleService
{
    private const string Resource = "demo-people.json";

    public static readonly IReadOnlyList<DemoPerson> All = Read();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var person in All)
            try
            {
                await Register(person);
                if (await SignIn(person) is { } signedIn) await Settle(person, signedIn);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                // A demo without all its people is better than none; the next start tries again.
                log.NotSettled(e, person.UserName);
            }
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var person in All)
        {
            var room = person.RoomPassword is { } password ? $", room password: {password}" : "";
            Console.WriteLine($"Demo: {person.UserName,-14} password: {person.Password}{room}");
        }
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Register(DemoPerson person)
    {
        var account = grains.GetGrain<IAccountGrain>(person.Id);
        var rules = await grains.GetGrain<IHouseRulesGrain>(0).Rules();
        if (await account.Register(person.ToRegistration(rules.LeastAge)) is { } no)
            throw new InvalidOperationException($"{person.UserName} could not be registered: {no.Code} {no.Field}.");
        await account.Confirm(Confirmations.FirstCode(key, person.Id));
    }

    /// <summary>Null for a person whose keys come from an earlier build: their life is there too.</summary>
    private async Task<SignedIn?> SignIn(DemoPerson person)
    {
        var name = grains.GetGrain<IAccountNameGrain>(AccountNames.KeyOf(person.UserName));
        if (await name.Salt() != person.NameLock.Salt) return null;
        var ticket = await name.Try(new(person.NameLock.Auth, "demo"));
        if (ticket.Refusal is not null) return null;
        var signedIn = await grains.GetGrain<IAccountGrain>(person.Id).SignIn(ticket.Value.Seal, person.Id, "Demo");
        return signedIn.Refusal is null ? signedIn.Value : null;
    }

    private async Task Settle(DemoPerson person, SignedIn signedIn)
    {
        Subjects.Speak(signedIn.Token);
        var account = grains.GetGrain<IAccountGrain>(person.Id);
        if (person.Administrator && !signedIn.Roles.HasFlag(Roles.Administrator))
            await account.AcceptInvitation(Invitations.Code(key, person.Email, clock.GetUtcNow()));
        if (person.Room is { } room) await grains.GetGrain<ICounsellorGrain>(person.Id).SetRoom(room.ToKeys(), null);
        foreach (var life in lives) await life.Live(person, signedIn);
        await account.SignOut(person.Id);
    }

    private static IReadOnlyList<DemoPerson> Read()
    {
        using var stream = typeof(DemoPeople).Assembly.GetManifestResourceStream(Resource);
        return stream is null ? [] : JsonSerializer.Deserialize<List<DemoPerson>>(stream, JsonSerializerOptions.Web)!;
    }
}

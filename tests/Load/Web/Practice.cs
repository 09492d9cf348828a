using System.Net;
using System.Text;

namespace Helpnet.Load.Web;

/// <summary>A counsellor's practice, set up through the pages: open day and night, one service at a price.</summary>
public sealed record Practice(Newcomer Owner, Guid Counsellor, string Gate)
{
    /// <summary>Registers a counsellor, sets the practice up and lets <paramref name="office"/> put it online.</summary>
    public static async Task<Practice> Open(string address, Mails mails, Person office, int minutes, IPAddress from, CancellationToken ct)
    {
        var owner = await Newcomer.Register(address, mails, "counsellor", from, ct);
        var gate = Made.Bytes(32);
        (await owner.Person.Post("/accounts/recovery", new { proof = owner.Auth, wrappedKey = Made.Bytes(60) }, ct)).Must("A recovery key");
        foreach (var (path, fields) in Forms(minutes, gate))
            (await owner.Person.Send(await owner.Person.Open(path, ct), "", fields, ct)).Must(path);
        await BePaid(owner, ct);
        await HandIn(owner.Person, ct);
        await owner.Person.Press("/practice/submit", ct);
        var counsellor = Guid.Parse((await owner.Person.Open("/practice/room", ct)).Data("account"));
        await PutOnline(office, $"/admin/verification/{counsellor}", ct);
        return new(owner, counsellor, gate);
    }

    private static IEnumerable<(string Path, (string, string)[] Fields)> Forms(int minutes, string gate) =>
    [
        ("/practice/plan", [("Plan", "Basic")]),
        ("/practice/profile",
        [
            ("Form.Name", "Load Counsellor"), ("Form.Title", "Psychologist"), ("Form.Languages", "en"), ("Form.Specialities", "1"),
            ("Form.Training", "MSc Psychology"), ("Form.About", "Here day and night."), ("Form.Place", "Bern"), ("Form.Country", "CH"),
        ]),
        ("/practice/hours",
        [
            ("Form.Zone", "Europe/Zurich"), ("Form.NoticeHours", "0"), ("Form.HorizonDays", "60"), ("Form.PauseMinutes", "0"),
            .. Enumerable.Range(0, 7).SelectMany(day => new[]
            {
                ($"Form.Weekly[{day}].Day", $"{(DayOfWeek)day}"), ($"Form.Weekly[{day}].From", "00:00"), ($"Form.Weekly[{day}].To", "00:00"),
            }),
        ]),
        ("/practice/services",
        [
            ("Form.Id", $"{Guid.NewGuid()}"), ("Form.Name", "Talk"), ("Form.Minutes", $"{minutes}"), ("Form.Price", "10"), ("Form.Exempt", "true"),
        ]),
        ("/practice/room", [("Salt", Made.Salt()), ("Gate", gate), ("CallKeyPublic", Made.PublicKey()), ("CallKeyWrapped", Made.Bytes(180))]),
    ];

    private static async Task BePaid(Newcomer owner, CancellationToken ct)
    {
        var asked = (await owner.Person.Send(await owner.Person.Open("/practice/payments", ct), "", [], ct)).Must("Payments");
        await Provider.CompleteAccount(asked.Leads!, ct);
        await owner.Person.Get("/practice/payments?back=true", ct);
    }

    private static async Task HandIn(Person owner, CancellationToken ct)
    {
        var page = await owner.Open("/practice/diplomas", ct);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Field("Id")), "Id" },
            { new StringContent("MSc"), "Diploma" },
            { new StringContent("University"), "Issuer" },
            { new StringContent(page.Field(Page.Token)), Page.Token },
            { Paper(), "Paper", "diploma.pdf" },
        };
        (await owner.Send(page, "", form, ct)).Must("A diploma");
    }

    /// <summary>Enough to be taken for a PDF.</summary>
    private static ByteArrayContent Paper() =>
        new(Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n")) { Headers = { { "Content-Type", "application/pdf" } } };

    private static async Task PutOnline(Person office, string path, CancellationToken ct)
    {
        var page = await office.Open(path, ct);
        (await office.Send(page, "Check", [("credential", page.Field("credential"))], ct)).Must("A check");
        page = await office.Open(path, ct);
        (await office.Send(page, "Online", [("seen", page.Field("seen"))], ct)).Must("A profile");
    }
}

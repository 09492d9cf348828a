using Helpnet.Frontend.Accounts;
using Helpnet.Grains;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Files;
using Helpnet.Grains.Payments;

namespace Helpnet.Frontend.Counsellors;

/// <summary>Two practices to try, set up through the same doors as everybody's; only a draft is touched, so that changes of a visitor stay.</summary>
internal sealed class DemoPractices(IGrainFactory grains) : IDemoLife
{
    private const string Here = "http://localhost/practice/payments";

    /// <summary>Enough to be taken for a PDF.</summary>
    private static readonly byte[] Paper = [.. "%PDF-1.4\n%demo diploma\n%%EOF\n"u8];

    public async Task Live(DemoPerson person, SignedIn signedIn)
    {
        if (DemoProfiles.Of(person.UserName) is { } demo) await Begin(person.Id, demo);
        if (person.Administrator) await Verify(person.Id, signedIn);
    }

    private async Task Begin(Guid id, DemoProfile demo)
    {
        var own = grains.GetGrain<ICounsellorGrain>(id);
        var practice = await own.Practice();
        if (practice.Refusal is not null || practice.Value.Status is not ProfileStatus.Draft) return;

        Expect(await own.ChoosePlan(PlanName.Basic));
        Expect(await own.SaveProfile(demo.Profile));
        Expect(await own.SetSpot(demo.Profile.Spot));
        Expect(await grains.GetGrain<IAgendaGrain>(id).SetHours(demo.Hours));
        foreach (var service in demo.Services) Expect(await own.SaveService(service));
        await HandIn(own, demo);
        await BePaid(id);
        Expect(await own.Submit());
    }

    private async Task HandIn(ICounsellorGrain own, DemoProfile demo)
    {
        var file = grains.GetGrain<IFileGrain>(demo.Diploma.File);
        Expect(await file.Begin(FileKind.Diploma, FileTypes.Of(Paper)!, Paper.Length));
        if (await file.Info() is { Refusal: null, Value.IsComplete: false })
        {
            Expect(await file.Put(0, Paper));
            Expect(await file.Complete());
        }
        Expect(await own.AddCredential(demo.Diploma));
    }

    /// <summary>Opens the stand-in's page and presses its button, as a counsellor would.</summary>
    private async Task BePaid(Guid id)
    {
        var payouts = grains.GetGrain<IPayoutsGrain>(id);
        var page = await payouts.Start("CH", "EUR", Here, Here);
        if (page.Refusal is { } no) Expect(no);
        if (!new Uri(page.Value).IsLoopback) return;

        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var opened = await browser.GetAsync(page.Value);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["do"] = "complete" });
        using var answer = await browser.PostAsync(page.Value, form);
        await payouts.LookAgain();
    }

    private async Task Verify(Guid administrator, SignedIn signedIn)
    {
        // The first token was made before the role was.
        var fresh = await grains.GetGrain<IAccountGrain>(administrator).Renew(signedIn.Token);
        if (fresh.Refusal is null) Subjects.Speak(fresh.Value.Token);
        foreach (var counsellor in DemoPeople.All.Where(p => p.IsCounsellor).Select(p => grains.GetGrain<ICounsellorGrain>(p.Id)))
        {
            var practice = await counsellor.Practice();
            if (practice.Refusal is not null || practice.Value.Status is not ProfileStatus.Submitted) continue;
            foreach (var credential in practice.Value.Credentials) Expect(await counsellor.Check(credential.Id, null));
            Expect(await counsellor.PutOnline((await counsellor.Practice()).Value.Version));
        }
    }

    private static void Expect(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"A demo practice could not be set up: {refusal.Code} {refusal.Field}.");
    }
}

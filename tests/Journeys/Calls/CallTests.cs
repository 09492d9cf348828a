namespace Helpnet.Journeys.Calls;

public sealed class CallTests(Browsers browsers)
{
    [Fact]
    public async Task Two_admitted_people_hear_and_see_each_other()
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);

        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));

        await Task.WhenAll(client.Hears(), client.Sees(), counsellor.Hears(), counsellor.Sees());
    }
}

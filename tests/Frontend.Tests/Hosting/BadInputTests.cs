using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Helpnet.Frontend.Tests.Hosting;

/// <summary>What nobody should send, on the real process: a status code and a sentence, and never what is inside.</summary>
public sealed class BadInputTests(RunningFrontend running) : IClassFixture<RunningFrontend>
{
    private static readonly Guid Nobody = new("0f000000-0000-4000-8000-000000000001");

    public static TheoryData<string, HttpStatusCode> Addresses => new()
    {
        { $"/counsellors/{Nobody}", HttpStatusCode.NotFound },
        { $"/counsellors/{Nobody}?week=-3&service=nonsense", HttpStatusCode.NotFound },
        { $"/book/{Nobody}?service={Nobody}&start=2026-13-45T99:00:00Z", HttpStatusCode.NotFound },
        { $"/appointments/{Nobody}", HttpStatusCode.Redirect },
        { $"/waiting-room/{Nobody}", HttpStatusCode.Redirect },
        { $"/consultation/{Nobody}", HttpStatusCode.Redirect },
        { "/practice/profile", HttpStatusCode.Redirect },
        { "/admin/verification", HttpStatusCode.Redirect },
        { $"/directory?need=99999&price=-1&language=%00&within=never&page=-7&name={new string('x', 300)}%3Cscript%3E", HttpStatusCode.OK },
        { "/accounts/confirm?code=nonsense", HttpStatusCode.OK },
        { "/accounts/reset?account=nonsense&code=%F0", HttpStatusCode.Gone },
        { "/files/nonsense", HttpStatusCode.NotFound },
    };

    [Theory, MemberData(nameof(Addresses))]
    public async Task An_address_that_was_made_up_gets_a_calm_answer(string address, HttpStatusCode expected)
    {
        using var answer = await running.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        await ShowsNothingInside(answer);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json")]
    public async Task A_text_of_five_megabytes_is_refused_with_a_sentence_in_the_persons_language(string type)
    {
        using var body = new ByteArrayContent(Encoding.ASCII.GetBytes("text=" + new string('a', 5_000_000)));
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/contact") { Content = body };
        // The answer comes before the body is read, and the connection ends with it.
        request.Headers.ExpectContinue = true;

        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Das ist zu groß", await ShowsNothingInside(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8-nonsense")]
    public async Task A_whole_form_without_its_token_sends_nothing_and_with_it_it_is_sent(string token)
    {
        var fields = await ContactForm.Filled(running.Client, $"{token.Length}@forged.example");
        using var forged = await ContactForm.Post(running.Client, new(fields) { [ContactForm.Token] = token });

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        await ShowsNothingInside(forged);
        using var genuine = await ContactForm.Post(running.Client, new(fields) { ["Reply"] = $"{token.Length}@genuine.example" });
        Assert.Equal(HttpStatusCode.OK, genuine.StatusCode);
        var mails = await MailsOnceOneIsTo($"{token.Length}@genuine.example");
        Assert.DoesNotContain($"{token.Length}@forged.example", mails, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_the_provider_without_a_signature_is_refused()
    {
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");

        using var answer = await running.Client.PostAsync("/webhooks/payments", body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await ShowsNothingInside(answer);
    }

    [Theory]
    [InlineData("/hubs/live")]
    [InlineData("/hubs/consultation")]
    public async Task A_hub_is_closed_to_whoever_has_not_signed_in(string hub)
    {
        using var answer = await running.Client.PostAsync($"{hub}/negotiate?negotiateVersion=1", null, TestContext.Current.CancellationToken);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Redirect, HttpStatusCode.NotFound });
    }

    private async Task<string> MailsOnceOneIsTo(string address)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            var mails = await running.Client.GetStringAsync("/mailbox", patience.Token);
            if (mails.Contains(address, StringComparison.Ordinal)) return mails;
            await looks.WaitForNextTickAsync(patience.Token);
        }
    }

    private static async Task<string> ShowsNothingInside(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        return text;
    }
}

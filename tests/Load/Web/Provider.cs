namespace Helpnet.Load.Web;

/// <summary>The payment provider's hosted pages, as the person in front of them.</summary>
public static class Provider
{
    private const string CardThatWorks = "4242424242424242";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static Task CompleteAccount(string page, CancellationToken ct) => Submit(page, "do", "complete", ct);

    public static Task Pay(string page, CancellationToken ct) => Submit(page, "card", CardThatWorks, ct);

    private static async Task Submit(string page, string field, string value, CancellationToken ct)
    {
        using var opened = await Http.GetAsync(page, ct);
        using var form = new FormUrlEncodedContent([new(field, value)]);
        using var answer = await Http.PostAsync(page, form, ct);
        if ((int)answer.StatusCode >= 400) throw new InvalidOperationException($"The provider refused with {(int)answer.StatusCode}.");
    }
}

namespace Helpnet.Frontend.Accounts;

/// <summary>Puts the person's token beside every grain call of the request.</summary>
internal sealed class SubjectMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        Subjects.Speak(http.User.Token());
        return next(http);
    }
}

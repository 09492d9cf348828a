using Helpnet.Grains.Subjects;

namespace Helpnet.Frontend.Accounts;

internal static class Subjects
{
    /// <summary>From here on this flow of calls is made for whoever the token names, or for nobody.</summary>
    public static void Speak(string? token)
    {
        if (token is null) RequestContext.Remove(Subject.TokenKey);
        else RequestContext.Set(Subject.TokenKey, token);
    }
}

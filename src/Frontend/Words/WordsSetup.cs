using Helpnet.Grains.Words;

namespace Helpnet.Frontend.Words;

/// <summary>Makes texts and the visitor's habits available to pages.</summary>
internal static class WordsSetup
{
    public static readonly WordBook Book = WordBook.Of(typeof(WordsSetup).Assembly);

    private static readonly object VisitorKey = new();

    public static void AddWords(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(Book);
        services.AddTransient<IVisitor>(s => s.GetRequiredService<IHttpContextAccessor>().HttpContext.Visitor());
        services.AddTransient<IText>(s => new Text(Book, s.GetRequiredService<IVisitor>().Language));
    }

    /// <summary>Read once for a request, after sign-in has been read.</summary>
    public static Visitor Visitor(this HttpContext? http)
    {
        if (http is null) return Words.Visitor.Of(null);
        if (http.Items[VisitorKey] is Visitor known) return known;

        var visitor = Words.Visitor.Of(http);
        http.Items[VisitorKey] = visitor;
        return visitor;
    }

    /// <summary>Keeps a language chosen by <c>?lang=</c> for the next pages.</summary>
    public static void UseWords(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (Words.Visitor.Known(http.Request.Query[Words.Visitor.LanguageQuery]) is { } language)
            http.Response.Cookies.Append(Words.Visitor.LanguageCookie, language, new()
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            });
        http.Response.Headers.ContentLanguage = http.Visitor().Language;
        return next(http);
    });
}

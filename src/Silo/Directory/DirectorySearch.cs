using System.Data.Common;
using System.Text;
using Helpnet.Grains.Directory;

namespace Helpnet.Silo.Directory;

/// <summary>The statement of a search: the index alone finds the page, then the cards of this page are read.</summary>
internal static class DirectorySearch
{
    public static DbCommand Command(DbConnection connection, DirectoryQuery query, DateTimeOffset now)
    {
        var where = new StringBuilder("online = 1");
        List<(string, object?)> values = [];
        if (DirectoryText.Typed(query.Language) is { Length: > 0 } language) Filter("languages LIKE @language ESCAPE '\\'", "@language", DirectoryText.WordPattern(language));
        if (query.Speciality is { } speciality) Filter("specialities & @speciality <> 0", "@speciality", DirectoryRow.Bit(speciality));
        if (query.UpTo is { } most) Filter("price <= @price", "@price", most);
        if (DirectoryText.Typed(query.Name) is { Length: > 0 } name) Filter("name LIKE @name ESCAPE '\\'", "@name", DirectoryText.Pattern(name));
        if (query.FreeWithin is { } within) Filter("next_start <= @until", "@until", (now + within).ToUnixTimeMilliseconds());
        values.Add(("@limit", DirectoryQuery.Size + 1));
        values.Add(("@skip", Math.Clamp(query.Skip, 0, DirectoryQuery.MostSkipped)));

        return connection.Command(
            $"""
            SELECT d.card, d.free
            FROM (SELECT counsellor, next_start FROM directory WHERE {where} ORDER BY next_start, counsellor LIMIT @limit OFFSET @skip) AS page
            JOIN directory AS d ON d.counsellor = page.counsellor
            ORDER BY page.next_start, page.counsellor
            """,
            null, [.. values]);

        void Filter(string condition, string parameter, object value)
        {
            where.Append(" AND ").Append(condition);
            values.Add((parameter, value));
        }
    }
}

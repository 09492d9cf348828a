using System.Net;

namespace Helpnet.Silo.Cluster.Operators;

/// <summary>The little that the cluster page is made of.</summary>
internal static class Markup
{
    public static string Table(IReadOnlyList<string> heads, IEnumerable<string> rows) =>
        $"""
        <div class="table" role="group" aria-label="{heads[0]}" tabindex="0"><table><thead><tr>{string.Concat(heads.Select(head => $"<th>{head}</th>"))}</tr></thead><tbody>
        {string.Concat(rows)}</tbody></table></div>
        """;

    /// <param name="cells">Text, and markup only where it comes from here.</param>
    public static string Row(params IEnumerable<string> cells) => $"<tr>{string.Concat(cells.Select(cell => $"<td>{cell}</td>"))}</tr>\n";

    public static string Button(string what, string id, string text) =>
        $"""<form method="post" action="/again/{what}"><input type="hidden" name="id" value="{Safe(id)}"><button>{text}</button></form>""";

    public static string Safe(string text) => WebUtility.HtmlEncode(text);

    public static string Age(TimeSpan age) => age.TotalHours >= 48 ? $"{age.TotalDays:0} d" : age.TotalMinutes >= 120 ? $"{age.TotalHours:0} h"
        : age.TotalSeconds >= 120 ? $"{age.TotalMinutes:0} min" : $"{age.TotalSeconds:0} s";

    /// <summary>How long ago, or how soon.</summary>
    public static string When(long ticks, DateTimeOffset now) => ticks <= now.UtcTicks
        ? $"{Age(TimeSpan.FromTicks(now.UtcTicks - ticks))} ago"
        : $"in {Age(TimeSpan.FromTicks(ticks - now.UtcTicks))}";
}

using System.Text.RegularExpressions;
using Helpnet.Frontend.Pages.Help;
using Helpnet.Frontend.Pages.Shared.Components;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Words;

namespace Helpnet.Frontend.Tests.Words;

public sealed partial class WordsTests
{
    private static readonly WordBook Book = WordsSetup.Book;

    [Fact]
    public void No_text_lacks_a_language()
    {
        Assert.Empty(Book.Keys.SelectMany(_ => WordBook.Languages, (key, language) => (key, language)).Where(t => !Book.Has(t.key, t.language)).ToList());
        Assert.Empty(Book.Keys.Where(key => WordBook.Languages.Any(l => string.IsNullOrWhiteSpace(Book.Say(key, l)))).ToList());
    }

    [Fact]
    public void A_text_has_the_same_gaps_in_each_language()
    {
        Assert.Empty(Book.Keys.Where(key => WordBook.Languages.Select(l => string.Join(',', Gaps(Book.Say(key, l)))).Distinct().Count() > 1).ToList());
    }

    [Fact]
    public void No_line_of_a_french_text_can_begin_with_its_mark()
    {
        Assert.Empty(Book.Keys.Where(key => LooseMark().IsMatch(Book.Say(key, "fr"))).ToList());
        Assert.Contains("«\u00a0Notes\u00a0»", Book.Say("accounts.tab.hint", "fr"));
        Assert.Contains("5\u00a0000", Book.Say("contact.text-hint", "fr"));
    }

    [Fact]
    public void No_place_of_a_zone_lacks_a_language() => Assert.Empty(
        ZoneNames.Book.Keys.SelectMany(_ => WordBook.Languages, (key, language) => (key, language)).Where(t => !ZoneNames.Book.Has(t.key, t.language)).ToList());

    [Fact]
    public void No_text_shouts()
    {
        Assert.Empty(Book.Keys.Where(key => WordBook.Languages.Any(l => Book.Say(key, l).Contains('!'))).ToList());
    }

    public static TheoryData<string, Type> Enums => new()
    {
        { "refusal", typeof(RefusalCode) },
        { "presence", typeof(Presence) },
        { "plan", typeof(PlanName) },
        { "audience", typeof(Audience) },
        { "status", typeof(AppointmentStatus) },
        { "money", typeof(MoneyStatus) },
        { "cancel", typeof(CancelReason) },
        { "return", typeof(ReturnReason) },
        { "step", typeof(PracticeStep) },
        { "practice.why", typeof(PracticeStep) },
        { "practice.status", typeof(ProfileStatus) },
        { "verification.status", typeof(ProfileStatus) },
    };

    [Theory, MemberData(nameof(Enums))]
    public void Every_value_of_an_enumeration_that_pages_show_has_a_text(string prefix, Type type)
    {
        Assert.Empty(Enum.GetNames(type).Where(name => !Book.Has($"{prefix}.{name}", "en")).ToList());
    }

    [Fact]
    public void Every_key_that_a_page_uses_has_a_text()
    {
        var used = Sources.Named(".cshtml", ".cs")
            .SelectMany(file => UsedKeys().Matches(File.ReadAllText(file)).Select(m => (Key: m.Groups["key"].Value, File: Path.GetFileName(file))));

        Assert.Empty(used.Where(u => u.Key.Contains('.') && !Book.Has(u.Key, "en")).ToList());
    }

    [Fact]
    public void Every_key_that_a_script_uses_has_a_text()
    {
        var scripts = Sources.Named(".ts").Where(file => !file.EndsWith(".test.ts", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var features = Book.Keys.Select(key => key.Split('.')[0]).ToHashSet();
        var whole = scripts.SelectMany(script => ScriptKeys().Matches(script)).Select(m => m.Groups["key"].Value).Where(key => features.Contains(key.Split('.')[0]));
        var made = scripts.SelectMany(script => MadeKeys().Matches(script)).Select(m => m.Groups["start"].Value).Where(start => features.Contains(start.Split('.')[0]));
        var ofForms = scripts.SelectMany(script => FormKeys().Matches(script)).Select(m => $"accounts.script.{m.Groups["key"].Value}");

        Assert.Empty(whole.Concat(ofForms).Where(key => !Book.Has(key, "en")).Distinct());
        Assert.Empty(made.Where(start => !Book.Keys.Any(key => key.StartsWith(start, StringComparison.Ordinal))).Distinct());
    }

    [Fact]
    public void Every_icon_that_a_page_uses_is_in_the_sprite()
    {
        var known = File.ReadAllLines(Path.Combine(Sources.Folder, "Client/look/icons.txt")).ToHashSet();
        var used = Sources.Named(".cshtml")
            .SelectMany(file => UsedIcons().Matches(File.ReadAllText(file)).Select(m => m.Groups["icon"].Value)).Where(icon => !icon.StartsWith('@'));

        Assert.Empty(used.Where(icon => !known.Contains(icon)).ToList());
    }

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(m => m.Value).Distinct().Order();

    [GeneratedRegex(@" [:;?!»%€]|« |\d \d{3}")]
    private static partial Regex LooseMark();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();

    // Text["key"], Text["key", …] and the key attributes of h-field; a key made of parts is checked where it is shown.
    [GeneratedRegex("""(?:\b[Tt]ext\[|\s(?:label|hint)=)"(?<key>[\w.-]+)"(?=[\],\s/>])""")]
    private static partial Regex UsedKeys();

    [GeneratedRegex("""
        "(?<key>[a-z]+(?:\.[\w-]+)+)"
        """)]
    private static partial Regex ScriptKeys();

    [GeneratedRegex(@"`(?<start>[a-z]+\.[\w.-]+)\$\{")]
    private static partial Regex MadeKeys();

    [GeneratedRegex("""(?:form|this)\.text\("(?<key>[\w-]+)"\)""")]
    private static partial Regex FormKeys();

    [GeneratedRegex("""<h-icon name="(?<icon>[^"]+)"|new EmptyState\("(?<icon>[^"]+)""")]
    private static partial Regex UsedIcons();
}

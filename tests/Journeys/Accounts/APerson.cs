using Helpnet.Journeys.Look;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Accounts;

/// <summary>A person with a browser, a name nobody else has and a password.</summary>
public sealed class APerson(IPage page, string address)
{
    public string UserName { get; } = "p" + Guid.NewGuid().ToString("n")[..10];

    public string Email => $"{UserName}@mail.example";

    public string Password { get; set; } = "stone lamp river nine";

    public IPage Page => page;

    /// <summary>The demo's counsellor of whom no journey of the job is in need; signs in as <c>jonas.keller</c>.</summary>
    public static APerson Jonas(IPage page, string address) => new(page, address) { Password = "harbour clouds at noon" };

    public Task Open(string path) => page.GotoAsync(address + path);

    /// <summary>Fills in the form of a page, or of the one that is open.</summary>
    public async Task FillsRegistration(string? path = "/accounts/register")
    {
        if (path is not null) await Open(path);
        await page.GetByLabel("User name").FillAsync(UserName);
        await page.GetByLabel("Display name").FillAsync("Robin");
        await page.GetByLabel("E-mail address").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByLabel("I agree").CheckAsync();
        await page.GetByLabel("I am at least").CheckAsync();
    }

    public async Task Registers()
    {
        await FillsRegistration();
        await Press("Register");
        await Assertions.Expect(Heading("Check your mail")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    public async Task Confirms(string link)
    {
        await page.GotoAsync(link);
        await Press("Confirm");
        await Assertions.Expect(Heading("Your address is confirmed")).ToBeVisibleAsync();
    }

    public async Task TriesToSignIn(string name, string? password = null)
    {
        await page.GetByLabel("User name or e-mail address").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(password ?? Password);
        await Press("Sign in");
    }

    /// <summary>Signs in and leaves the recovery words for later when they are offered.</summary>
    public async Task SignsIn(string name, string next = "/accounts/settings")
    {
        await Open($"/accounts/sign-in?returnUrl={next}");
        await TriesToSignIn(name);
        await page.WaitForURLAsync(url => !url.Contains("/sign-in"), new() { Timeout = 20_000 });
        if (new Uri(page.Url).AbsolutePath == "/accounts/recovery") await page.GetByRole(AriaRole.Link, new() { Name = "Later" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == next);
    }

    /// <summary>Writes the recovery words down, types three of them back, and gives them all.</summary>
    public async Task<string> WritesRecoveryWordsDown()
    {
        await Open("/accounts/recovery");
        await page.GetByLabel("Password").FillAsync(Password);
        await Press("Show my words");
        await Assertions.Expect(Heading("Your recovery words")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Obstacles.None(page);
        var words = await TypesWordsBack(Obstacles.None);
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/accounts/settings");
        return words;
    }

    /// <summary>From the list of words to the end of the form; <paramref name="look"/> looks at the page on the way.</summary>
    public async Task<string> TypesWordsBack(Func<IPage, Task>? look = null)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "I have written them down" }).WaitForAsync(new() { Timeout = 20_000 });
        var words = await page.Locator("#recovery-words li").AllInnerTextsAsync();
        await Press("I have written them down");
        if (look is not null) await look(page);
        foreach (var label in await page.Locator("#type-back label").AllAsync())
        {
            var place = int.Parse((await label.InnerTextAsync()).Split(' ')[1]);
            await page.GetByLabel(await label.InnerTextAsync(), new() { Exact = true }).FillAsync(words[place - 1]);
        }
        await Press("Done");
        return string.Join(' ', words);
    }

    public Task Press(string button) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public ILocator Heading(string name) => page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });
}

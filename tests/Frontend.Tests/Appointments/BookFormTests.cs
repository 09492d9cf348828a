using System.Security.Claims;
using Helpnet.Frontend.Pages.Appointments;
using Helpnet.Frontend.Tests.Words;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Tests.Appointments;

public sealed class BookFormTests
{
    [Fact]
    public async Task A_price_that_changed_brings_the_form_again_with_the_new_one_and_the_time_kept()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        world.Cluster.As(People.Ann);
        var before = Guid.NewGuid();
        var form = Form(world, before, APractice.Hour.Gross.Minor - 100);

        var answer = Assert.IsType<PageResult>(await form.OnPostAsync());

        Assert.Equal(new Refusal(RefusalCode.PriceChanged).HttpStatus, answer.StatusCode);
        Assert.Equal((APractice.Hour.Gross, null), (form.Chosen.Gross, form.Taken));
        Assert.NotNull(form.HeldUntil);
        Assert.NotEqual(before, form.Appointment);
    }

    private static BookModel Form(APracticeWorld world, Guid appointment, long price) =>
        new(world.Cluster.Grains, new Text(WordsSetup.Book, "en"), VisitorOf.Browser("en", "Europe/Zurich"), world.Cluster.Clock)
        {
            Counsellor = People.DrLee,
            Service = APractice.Hour.Id,
            Start = Moments.Nine,
            Appointment = appointment,
            Price = price,
            PageContext = new PageContext { HttpContext = new DefaultHttpContext { User = new(new ClaimsIdentity("test")) } },
        };
}

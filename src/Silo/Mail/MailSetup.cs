using Helpnet.Grains.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Helpnet.Silo.Mail;

internal static class MailSetup
{
    /// <summary>Everything but the mailer itself, which depends on where this silo runs.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(s => new PublicAddress(() =>
            s.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()[PublicAddress.Setting]));
        return services
            .AddSingleton<LetterText>()
            .AddSingleton<CalendarPart>()
            .AddSingleton<ICalendarFile>(s => s.GetRequiredService<CalendarPart>())
            .AddSingleton<MailWriter>()
            .AddSingleton<IMailLog, SqlMailLog>();
    }

    /// <summary>Mails stay in a folder.</summary>
    public static IServiceCollection AddFolderMailer(this IServiceCollection services, string path) => services
        .AddSingleton(new MailFolder(path))
        .AddSingleton<IMailer, FolderMailer>();
}

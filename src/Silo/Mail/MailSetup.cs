using Helpnet.Grains.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Helpnet.Silo.Mail;

internal static class MailSetup
{
    /// <summary>Everything but the mailer itself, which depends on where this silo runs.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(s => new PublicAddress(() => s.GetRequiredService<IConfiguration>()[PublicAddress.Setting]));
        return services
            .AddSingleton<LetterText>()
            .AddSingleton<CalendarPart>()
            .AddSingleton<ICalendarFile>(s => s.GetRequiredService<CalendarPart>())
            .AddSingleton<MailWriter>()
            .AddSingleton<IMailLog, SqlMailLog>();
    }

    /// <summary>Mails go to the server of section <c>Smtp</c> when it names one, else they stay in <paramref name="folder"/>.</summary>
    public static IServiceCollection AddMailer(this IServiceCollection services, IConfiguration configuration, string folder)
    {
        services.AddSingleton(new MailFolder(folder));
        return string.IsNullOrWhiteSpace(configuration[$"{SmtpOptions.Section}:{nameof(SmtpOptions.Host)}"])
            ? services.AddSingleton<IMailer, FolderMailer>()
            : services.AddSmtpMailer();
    }

    /// <summary>Mails go to the server of section <c>Smtp</c>.</summary>
    public static IServiceCollection AddSmtpMailer(this IServiceCollection services)
    {
        services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<SmtpConnection>().AddSingleton<IMailer, SmtpMailer>();
    }
}

using Helpnet.Frontend;
using Helpnet.Frontend.Accounts;
using Helpnet.Silo.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseStaticWebAssets();
    Stop(SettingsCheck.Refusal(builder.Environment, builder.Configuration, SettingsCheck.Web(builder.Configuration)));
    builder.AddHelpnet();
    var app = builder.Build();
    Stop(OptionsCheck.Refusal(app.Services));
    app.UseHelpnet();
    app.Run();
    return 0;
}
catch (Exception refused) when (refused is StartRefused or OtherKeyRing)
{
    Console.Error.WriteLine(refused.Message);
    return 1;
}

static void Stop(string? refusal)
{
    if (refusal is not null) throw new StartRefused(refusal);
}

using Helpnet.Frontend;
using Helpnet.Silo.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
if (SettingsCheck.Refusal(builder.Environment, builder.Configuration, SettingsCheck.Web(builder.Configuration)) is { } refusal)
{
    Console.Error.WriteLine(refusal);
    return 1;
}

try
{
    builder.AddHelpnet();
}
catch (Exception taken) when (taken is DataFolderTaken or DatabaseTaken)
{
    Console.Error.WriteLine(taken.Message);
    return 1;
}

var app = builder.Build();
app.UseHelpnet();
app.Run();
return 0;

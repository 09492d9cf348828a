using Helpnet.Frontend;
using Helpnet.Silo.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
try
{
    builder.AddHelpnet();
}
catch (DataFolderTaken taken)
{
    Console.Error.WriteLine(taken.Message);
    return 1;
}

var app = builder.Build();
app.UseHelpnet();
app.Run();
return 0;

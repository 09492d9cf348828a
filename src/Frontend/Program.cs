using Helpnet.Frontend;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.AddHelpnet();

var app = builder.Build();
app.UseHelpnet();
app.Run();

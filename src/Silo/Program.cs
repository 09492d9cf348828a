using Helpnet.Silo.Commands;
using Microsoft.Extensions.Hosting;

return Command.Run(args, Host.CreateApplicationBuilder(args).Configuration, TimeProvider.System, Console.Out, Console.Error);

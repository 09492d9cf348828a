using Helpnet.Silo.Cluster;
using Helpnet.Silo.Commands;
using Microsoft.Extensions.Hosting;

// Without a word that names a command, this is a silo.
return args.All(arg => arg.StartsWith("--", StringComparison.Ordinal))
    ? Service.Run(args, Console.Error)
    : Command.Run(args, Host.CreateApplicationBuilder(args).Configuration, TimeProvider.System, Console.Out, Console.Error);

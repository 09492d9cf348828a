using Helpnet.Load;
using Helpnet.Load.Drills;

if (Options.Read(args) is not { } options)
{
    Console.Error.WriteLine($"""
        Brings up a cluster, lets people live in it and checks that they got what they were told.
          --people 40 --counsellors 12 --rest 1 (seconds between what a person does) --seconds 60 --silos 3 --frontends 2
          --baseline     measures a bare relay and a bare grain call in the same run
          --drill NAME   breaks something instead of waiting; several are done one after the other:
                         {string.Join(' ', AllDrills.All.Select(drill => drill.Name))}
        """);
    return 2;
}
return await Run.Through(options);

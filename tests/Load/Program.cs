using Helpnet.Load;
using Helpnet.Load.Costs;
using Helpnet.Load.Drills;

if (Options.Read(args) is not { } options)
{
    Console.Error.WriteLine($"""
        Brings up a cluster, lets people live in it and checks that they got what they were told.
          --people 40 --counsellors 12 --rest 1 (seconds between what a person does) --seconds 60 --silos 3 --frontends 2
          --baseline     measures a bare relay and a bare grain call in the same run
          --drill NAME   breaks something instead of waiting; several are done one after the other:
                         {string.Join(' ', AllDrills.All.Select(drill => drill.Name))}
          --compare-rows 1000000   what each step costs among so many appointments, beside a cluster with 1,000
          --compare-silos 4        what it costs in a cluster of so many silos, beside one of a single silo
          --compare-grains 4       what it costs with so many silos' worth of grains awake, beside one silo's worth
        """);
    return 2;
}
return options switch
{
    { CompareRows: > 0 } => await SideBySide.Rows(options.CompareRows),
    { CompareGrains: > 0 } => await SideBySide.Grains(options.CompareGrains),
    { CompareSilos: > 0 } => await SideBySide.Silos(options.CompareSilos),
    _ => await Run.Through(options),
};

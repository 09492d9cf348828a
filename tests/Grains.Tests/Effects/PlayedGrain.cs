using System.Reflection;
using Helpnet.Grains.Effects;

namespace Helpnet.Grains.Tests.Effects;

/// <summary>An activation without a silo: it has a key, and it can be asked to leave.</summary>
internal sealed class PlayedGrain : IGrainBase
{
    public PlayedGrain(FailingDisk disk)
    {
        GrainContext = DispatchProxy.Create<IGrainContext, Context>();
        Committed = new(disk.Read(), this, disk);
    }

    public IGrainContext GrainContext { get; }

    public Committed<Noted> Committed { get; }

    public bool IsLeaving => ((Context)GrainContext).IsLeaving;

    internal class Context : DispatchProxy
    {
        public bool IsLeaving { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            switch (targetMethod!.Name)
            {
                case "get_GrainId":
                    return GrainId.Create("noted", "1");
                case "Deactivate":
                    IsLeaving = true;
                    return null;
                default:
                    throw new NotSupportedException(targetMethod.Name);
            }
        }
    }
}

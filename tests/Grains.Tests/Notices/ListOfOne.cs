using System.Collections.Immutable;
using System.Reflection;
using Helpnet.Grains.Notices;

namespace Helpnet.Grains.Tests.Notices;

/// <summary>A list of frontends on which one stands; it may give no answer.</summary>
public class ListOfOne : DispatchProxy
{
    public static readonly Guid Known = Guid.NewGuid();
    public static readonly DateTimeOffset LastLong = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    public static readonly AsyncLocal<bool> IsMute = new();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => new List();

    private sealed class List : IFrontendList
    {
        public Task<ImmutableArray<Guid>?> Alive() => Said<ImmutableArray<Guid>?>([Known]);

        public Task<FrontendSilence> Silence() => Said(new FrontendSilence(Since: null, LastLong));

        private static Task<T> Said<T>(T answer) => IsMute.Value ? new TaskCompletionSource<T>().Task : Task.FromResult(answer);
    }
}

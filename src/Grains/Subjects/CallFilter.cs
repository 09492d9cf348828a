using Helpnet.Grains.Hosting;

namespace Helpnet.Grains.Subjects;

/// <summary>
/// Stands before every grain: lets processes outside the silos call public contracts only, and puts the verified subject beside the call.
/// </summary>
internal sealed class CallFilter(SubjectTokens tokens, TimeProvider clock, OutsideCallers outside) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (!outside.Trusted && context.SourceId is { } source && source.IsClient() && IsOurs(context) && !context.InterfaceMethod.DeclaringType!.IsPublic)
            throw new UnauthorizedAccessException("This contract is for grains only.");

        Subject.SetCurrent(tokens.Open(RequestContext.Get(Subject.TokenKey) as string, clock.GetUtcNow()));
        await context.Invoke();
        if (NoOf(context.Result) is { } no) Measures.CountRefusal(no.Code);
    }

    private static Refusal? NoOf(object? result) => result as Refusal ?? (result as IAnswer)?.Refusal;

    private static bool IsOurs(IIncomingGrainCallContext context) =>
        context.InterfaceMethod.DeclaringType?.Assembly == typeof(CallFilter).Assembly;
}

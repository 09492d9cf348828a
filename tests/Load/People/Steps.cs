using System.Diagnostics;
using Helpnet.Load.Figures;
using Microsoft.AspNetCore.SignalR;

namespace Helpnet.Load.People;

/// <summary>Takes steps as a person does: what is not answered is tried again, with the same id, until it is; and notes how long that was.</summary>
internal sealed class Steps(Recorder recorder, int person)
{
    private static readonly TimeSpan GivesUp = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public Recorder Recorder => recorder;

    public int Person => person;

    public async Task<T> Take<T>(Step step, Func<Task<T>> act)
    {
        var begun = Stopwatch.GetTimestamp();
        using var pause = new PeriodicTimer(Pause);
        for (var repeats = 0; ; repeats++)
            try
            {
                var answer = await act();
                recorder.Add(step, person, begun, repeats);
                return answer;
            }
            catch (Exception e) when (IsSilence(e) && Stopwatch.GetElapsedTime(begun) < GivesUp)
            {
                await pause.WaitForNextTickAsync();
            }
    }

    /// <summary>A refusal is an answer; a page that could not be made, a connection that broke and a time-out are none.</summary>
    private static bool IsSilence(Exception e) => e switch
    {
        HttpRequestException { StatusCode: { } code } => (int)code >= 500,
        HubException refused => !refused.Message.Contains("HubException: ", StringComparison.Ordinal),
        HttpRequestException or OperationCanceledException or IOException => true,
        InvalidOperationException lost => lost.Message.Contains("connection", StringComparison.OrdinalIgnoreCase),
        _ => e is System.Net.WebSockets.WebSocketException or TimeoutException,
    };
}

using System.Security.Cryptography;
using Helpnet.Grains.Subjects;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Helpnet.Grains.Consultations;

[StatelessWorker, GrainType("ice")]
internal sealed class IceGrain(IOptions<RelayOptions> relay, TimeProvider clock) : Grain, IIceGrain
{
    public Task<Outcome<IceView>> Servers() => Task.FromResult(Subject.Current is null
        ? RefusalCode.SignedOut
        : (Outcome<IceView>)RelayCredentials.Give(relay.Value, RandomNumberGenerator.GetHexString(16, lowercase: true), clock.GetUtcNow()));
}

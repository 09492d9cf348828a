using Helpnet.Grains.Accounts;
using Helpnet.Grains.Agendas;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Helpnet.Grains.Help;

[GrainType("house-rules"), StatelessWorker]
internal sealed class HouseRulesGrain(IOptions<AccountOptions> accounts, IOptions<BookingLimits> booking) : Grain, IHouseRulesGrain
{
    public Task<HouseRules> Rules() =>
        Task.FromResult(new HouseRules(accounts.Value.LeastAge, booking.Value.AbsencesThatPause, booking.Value.PauseDays));
}

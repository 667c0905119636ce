using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Domain.Notices;
using CSat.Postgres.Tenants;

namespace CSat.Api.Notices.Demands;

/// <summary>What regimes demand of notices before a round, held against those in PostgreSQL.</summary>
internal static class DemandStore
{
    /// <summary>The notices that the regimes in force demand before a round begins and that are not out in time (R01.11).</summary>
    /// <param name="regimes">The adopted regimes.</param>
    /// <param name="transaction">The transaction that opens the round.</param>
    /// <param name="call">The call.</param>
    /// <param name="roundId">Id of the round.</param>
    /// <param name="surveyKind">Its survey kind.</param>
    /// <param name="periodStart">Its first day.</param>
    public static async Task<IReadOnlyList<DemandedNotice>> OutstandingAsync(
        RegimeStore regimes, TenantTransaction transaction, Call call, Guid roundId, string surveyKind, DateOnly periodStart)
    {
        var published = (await transaction.QueryAsync<PublishedRow>("postgres/notices/select_published.sql", new { roundId }, call.Cancellation))
            .ToDictionary(row => row.Kind, row => row.PublishedOn, StringComparer.Ordinal);
        return
        [
            .. from one in await regimes.AllInForceAsync(transaction, call.Cancellation)
               let kind = one.Regime.Survey?.FindKind(surveyKind)
               where kind is not null
               from notice in NoticeDue.Outstanding(one.Regime, kind, periodStart, published, call.Today())
               select notice,
        ];
    }
}

using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Api.Rounds;
using CSat.Domain.Calendars;
using CSat.Domain.Notices;
using CSat.Domain.Regimes;
using CSat.Domain.Rounds;
using CSat.Postgres.Tenants;

namespace CSat.Api.Notices.Demands;

/// <summary>What regimes demand of notices before a round and after it, held against those in PostgreSQL.</summary>
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
        var published = await PublishedAsync(transaction, call, roundId);
        return
        [
            .. from one in await regimes.AllInForceAsync(transaction, call.Cancellation)
               let kind = one.Regime.Survey?.FindKind(surveyKind)
               where kind is not null
               from notice in NoticeDue.Outstanding(one.Regime, kind, periodStart, published, call.Today())
               select notice,
        ];
    }

    /// <summary>The notices that a closed round calls for by what it has reached and that are not out in time (R05.32).</summary>
    /// <param name="transaction">The transaction that reads the round.</param>
    /// <param name="call">The call.</param>
    /// <param name="regime">The regime that it is held under.</param>
    /// <param name="round">The round.</param>
    /// <param name="reached">What it has reached.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public static async Task<IReadOnlyList<DemandedNotice>> CalledForAsync(
        TenantTransaction transaction, Call call, Regime regime, RoundRow round, IReadOnlyList<ReachedMilestone> reached, WorkingCalendar calendar)
    {
        var closed = reached.FirstOrDefault(milestone => milestone.Event == RoundMilestones.RoundClosed);
        var about = new NoticeOccasion(call.Today(), round.PeriodStart, closed is null ? null : call.DayOf(closed.At)) { Reached = [.. reached.Select(milestone => milestone.Event)] };
        return NoticeDue.CalledFor(regime, about, await PublishedAsync(transaction, call, round.RoundId), calendar, call.Today());
    }

    private static async Task<IReadOnlyDictionary<string, DateOnly>> PublishedAsync(TenantTransaction transaction, Call call, Guid roundId) =>
        (await transaction.QueryAsync<PublishedRow>("postgres/notices/select_published.sql", new { roundId }, call.Cancellation)).ToDictionary(row => row.Kind, row => row.PublishedOn, StringComparer.Ordinal);
}

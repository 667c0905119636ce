using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Rounds;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;

namespace CSat.Api.Rounds.Statistics;

/// <summary>The counts of the levels given in rounds: read at any moment, counted on in the background.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class StatisticStore(CellPools source, RegimeStore regimes)
{
    private const string Nothing = "0";

    /// <summary>How a round stands at this moment, forms included that were acknowledged before the call.</summary>
    /// <exception cref="ProblemException">There is no such round.</exception>
    internal async Task<RoundStanding> ReadAsync(Call call, string code)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return (await ReadAsync(transaction, code, call.Cancellation)).Standing;
    }

    /// <summary>What the surveyed forms of a round come to in percent, unrounded, as reports have it.</summary>
    /// <returns>Null where no form answers, or fewer than the regime of the round has shown.</returns>
    internal async Task<decimal?> ResultAsync(TenantTransaction transaction, string code, SatisfactionMeasure measure, CancellationToken cancellation)
    {
        var (standing, regime) = await ReadAsync(transaction, code, cancellation);
        var part = standing.Statistics.Parts.FirstOrDefault(one => one.Kind == RatingKind.Surveyed);
        return part is null || SmallBase.Of(part.Answered, regime.Presentation.SuppressBelow, regime.Presentation.CautionBelow) == BaseSize.Suppressed
            ? null
            : measure == SatisfactionMeasure.Degree ? part.Degree : part.Rate;
    }

    private async Task<(RoundStanding Standing, Regime Regime)> ReadAsync(TenantTransaction transaction, string code, CancellationToken cancellation)
    {
        var asked = await transaction.FindAsync<AskedRoundRow>("postgres/statistics/select_asked_round.sql", new { code }, cancellation)
            ?? throw new ProblemException(Problems.NotFound("round", ProblemThing.Round, code));
        var regime = await regimes.GetAsync(transaction, asked.RegimeVersionId, cancellation);
        var counts = await CountsAsync(transaction, asked.RoundId, cancellation);
        var statistics = RoundStatistics.Of(
            asked.Items(regime), asked.Scale, [.. counts.Select(row => new GivenLevel((RatingKind)row.RatingKind, row.ItemPosition, (short)row.Level, row.Given))]);
        return (new RoundStanding(code, asked.FormsSent, statistics), regime);
    }

    /// <summary>How often each level was given in a round up to this moment; position 0 counts forms, level 1 those with an answer.</summary>
    internal static Task<IReadOnlyList<LevelCountRow>> CountsAsync(TenantTransaction transaction, Guid roundId, CancellationToken cancellation) =>
        transaction.QueryAsync<LevelCountRow>("postgres/statistics/select_level_counts.sql", new { roundId }, cancellation);

    /// <summary>Counts what has come since the last time; nothing where another process does so at this moment.</summary>
    /// <param name="organizationId">The organisation.</param>
    /// <param name="cancellation">Gives up; nothing is counted then.</param>
    internal async Task CountAsync(Guid organizationId, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, organizationId, cancellation);
        var horizon = await transaction.FindAsync<HorizonRow>("postgres/statistics/select_horizon.sql", new { }, cancellation);
        if (horizon is null || horizon.CountedBelow == horizon.EndedBelow)
        {
            return;
        }

        if (horizon.CountedBelow == Nothing)
        {
            await transaction.ExecuteAsync("postgres/statistics/reset_level_counts.sql", new { }, cancellation);
        }

        await transaction.ExecuteAsync("postgres/statistics/count_levels.sql", new { From = horizon.CountedBelow, Below = horizon.EndedBelow }, cancellation);
        await transaction.ExecuteAsync("postgres/statistics/upsert_horizon.sql", new { Below = horizon.EndedBelow }, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}

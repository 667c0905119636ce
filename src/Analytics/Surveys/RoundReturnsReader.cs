using CSat.Analytics.Review;
using CSat.Analytics.Snapshot;
using CSat.Domain.Responses;

namespace CSat.Analytics.Surveys;

internal static class RoundReturnsReader
{
    public static RoundReturns Read(WarehouseSnapshot snapshot, ReviewScope scope)
    {
        var forms = snapshot.Read<Row>(RoundReturns.Id, "reports/round_returns.sql", scope.TrendParameters)
            .ToDictionary(row => (row.RoundKey, (RatingKind)row.RatingKind), row => row.Responses);
        return new([.. scope.Trend.Select(round => new RoundReturn(
            round,
            forms.GetValueOrDefault((round.Key, RatingKind.Self)),
            forms.GetValueOrDefault((round.Key, RatingKind.Surveyed)),
            forms.GetValueOrDefault((round.Key, RatingKind.Competitor))))]);
    }

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public int RatingKind { get; init; }

        public long Responses { get; init; }
    }
}

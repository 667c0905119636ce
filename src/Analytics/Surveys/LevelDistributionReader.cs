using CSat.Analytics.Review;
using CSat.Analytics.Snapshot;
using CSat.Domain.Responses;

namespace CSat.Analytics.Surveys;

internal static class LevelDistributionReader
{
    public static LevelDistribution Read(WarehouseSnapshot snapshot, ReviewScope scope)
    {
        var rows = snapshot.Read<Row>(LevelDistribution.Id, "reports/level_distribution.sql", scope.RoundParameters);
        return new(Part(rows, RatingKind.Surveyed), Part(rows, RatingKind.Self), Part(rows, RatingKind.Competitor));
    }

    private static LevelShare[] Part(IReadOnlyList<Row> rows, RatingKind kind)
    {
        var levels = rows.Where(row => row.RatingKind == (int)kind).ToArray();
        var total = levels.Sum(level => level.Ratings);
        return [.. levels.Select(level => new LevelShare(
            level.LevelCode, new(level.NameZh, level.NameEn), level.Satisfied != 0, level.Ratings, total == 0 ? null : level.Ratings * 100m / total))];
    }

    private sealed record Row
    {
        public int RatingKind { get; init; }

        public string LevelCode { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public int Satisfied { get; init; }

        public long Ratings { get; init; }
    }
}

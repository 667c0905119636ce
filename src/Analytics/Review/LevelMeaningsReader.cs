using CSat.Analytics.Snapshot;

namespace CSat.Analytics.Review;

internal static class LevelMeaningsReader
{
    public static IReadOnlyList<LevelMeaning> Read(WarehouseSnapshot snapshot) =>
        [.. snapshot.Read<Row>(LevelMeaning.Id, "reports/levels.sql")
            .Select(row => new LevelMeaning($"{row.QuestionnaireCode} v{row.Version}", new(row.NameZh, row.NameEn), row.Points, row.BestPoints, row.Satisfied != 0))];

    private sealed record Row
    {
        public string QuestionnaireCode { get; init; } = "";

        public int Version { get; init; }

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public decimal Points { get; init; }

        public decimal BestPoints { get; init; }

        public int Satisfied { get; init; }
    }
}

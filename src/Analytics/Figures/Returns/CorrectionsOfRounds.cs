using CSat.Analytics.Tables;

namespace CSat.Analytics.Figures;

/// <summary>Counts and dates of rounds that were entered wrongly and corrected, with the reason.</summary>
/// <param name="Rows">By round of the trend, in the order of the corrections.</param>
public sealed record CorrectionsOfRounds(IReadOnlyList<CorrectionOfRound> Rows)
{
    /// <summary>The table of corrections.</summary>
    public static Figure<CorrectionsOfRounds> Figure { get; } = new("round-corrections", new("轮次更正", "Corrections of rounds"), FigureSection.Returns, Read, "reports/round_corrections.sql")
    {
        Table = (corrections, _) => FigureTable.Of(corrections.Rows, table => table
            .Round(row => row.Round)
            .Code("field", "更正内容", "What was corrected", row => row.Field)
            .Code("before", "更正前", "Before", row => row.Before)
            .Code("value", "更正后", "Since", row => row.Value)
            .Code("reason", "原因", "Why", row => row.Reason)
            .Day("corrected_on", "更正日期", "Corrected on", row => row.CorrectedOn)),
    };

    private static CorrectionsOfRounds Read(FigureReading reading)
    {
        var rounds = reading.Scope.Trend.ToDictionary(round => round.Key);
        return new([.. reading.Rows<Row>(reading.Scope.TrendParameters)
            .Select(row => new CorrectionOfRound(rounds[row.RoundKey], row.Field, row.ValueBefore, row.Value, row.Reason, row.CorrectedOn))]);
    }

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public string Field { get; init; } = "";

        public string? ValueBefore { get; init; }

        public string Value { get; init; } = "";

        public string Reason { get; init; } = "";

        public DateOnly CorrectedOn { get; init; }
    }
}

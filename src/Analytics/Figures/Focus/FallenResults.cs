using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Findings;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The parts of each trend of the regime that have fallen against the previous round, by degree and by rate, because a trend does not say by which (R07.21, R11.29).</summary>
/// <param name="Results">The trends that call for something when parts have fallen, in the regime's order.</param>
public sealed record FallenResults(IReadOnlyList<FallenResult> Results)
{
    private static readonly TrendMeasure[] Measures = [TrendMeasure.Degree, TrendMeasure.Rate];

    /// <summary>The table of fallen parts.</summary>
    public static Figure<FallenResults> Figure { get; } = new("fallen-parts", new("下降的部分", "Parts that have fallen"), FigureSection.Focus, Read)
    {
        Table = Tabulate,
        Methods =
        [
            new(
                new("下降的部分", "Parts that have fallen"),
                new(
                    "未舍入的满意度或满意率低于上一轮同类调查即为下降；是否显著另行标明。",
                    "Fallen is what is lower, unrounded, than in the previous survey of the kind, by degree or by rate; whether the fall is proven is said beside it."),
                figures => figures.Focus.Fallen.SelectMany(result => result.Rule.Rules)) { Applies = figures => figures.Focus.Applies },
        ],
    };

    private static FigureTable Tabulate(FallenResults fallen, ReviewFigures figures) => FigureTable.Of(
        fallen.Results.SelectMany(result => result.Parts.Select(part => (result.Rule, Part: part))),
        table => table
            .Code("trend", "趋势", "Trend", row => row.Rule.Code)
            .Choice("by", "按", "By", row => (TrendSubject?)row.Rule.By)
            .Text("part_name", "部分名称", "Part, name", row => row.Part.Name)
            .Choice("measure", "指标", "Measure", row => (TrendMeasure?)row.Part.Change.Measure)
            .Number("before", "上一轮", "Previous round", ColumnUnit.Percent, row => FigureCell.Of(row.Part.Before, row.Part.Change.Measure), "before_ratings", hasInterval: true)
            .Number("before_ratings", "上一轮 n", "Previous round, n", ColumnUnit.Ratings, row => row.Part.Before.Ratings)
            .Number("now", "本轮", "This round", ColumnUnit.Percent, row => FigureCell.Of(row.Part.Now, row.Part.Change.Measure), "now_ratings", hasInterval: true)
            .Number("now_ratings", "本轮 n", "This round, n", ColumnUnit.Ratings, row => row.Part.Now.Ratings)
            .Change("change", "变化", "Change", row => row.Part.Change.Judged, row => row.Part.IsShown ? null : FigureCell.Absent(row.Part.Before, row.Part.Now))
            .Rules(row => row.Rule.Rules));

    private static FallenResults Read(FigureReading reading)
    {
        var rounds = ComparedRounds.Of(reading);
        return new([.. (rounds.Rules?.Trends ?? []).Where(rule => rule.WhenFallen is not null).Select(rule => Compare(rule, reading, rounds))]);
    }

    private static FallenResult Compare(TrendRule rule, FigureReading reading, ComparedRounds rounds)
    {
        var parts = rule.By switch
        {
            TrendSubject.Total => rounds is { Now: { } now, Before: { } before }
                ? [new(new(0, "", LocalizedText.Same("")), LocalizedText.Same(""), now.Surveyed, before.Surveyed)]
                : [],
            TrendSubject.Item => RoundPart.Items(reading, rounds),
            TrendSubject.Department => RoundPart.Departments(reading, rounds),
            TrendSubject.Customer => RoundPart.Customers(reading, rounds),
            _ => (IReadOnlyList<RoundPart>?)null,
        };
        if (parts is null || (rule.By == TrendSubject.Customer && !reading.Of(CustomersByRound.Figure).IsRecorded))
        {
            return new(rule, IsRecorded: false, 0, 0, []);
        }

        RoundPart[] both = [.. parts.Where(part => part.CanCompare)];
        var fallen = Fallen(both, rule).GroupBy(one => one.Name).OrderBy(one => one.Min(part => part.Change.Judged.PercentagePoints));
        return new(rule, IsRecorded: true, both.Length, both.Count(part => !part.IsShown), [.. fallen.SelectMany(one => one)]);
    }

    // The parts of one kind are one family a measure.
    private static IEnumerable<FallenPart> Fallen(RoundPart[] parts, TrendRule rule) =>
        from measure in rule.Measure == TrendMeasure.FormMean ? [rule.Measure] : Measures
        from pair in parts.Zip(TrendJudgement.Family([.. parts.Select(part => part.Change(measure))]))
        where FallenParts.HasFallen(pair.First.Before.Judged(measure), pair.First.Now.Judged(measure))
        select new FallenPart(pair.First.Part.Name, pair.First.Before, pair.First.Now, new(measure, pair.Second!));
}

/// <summary>The parts of one kind that have fallen against the previous round.</summary>
/// <param name="Rule">The trend, and what a fall calls for.</param>
/// <param name="IsRecorded">Whether the warehouse knows the parts; false for customers where no form says whose it is, and for what is no part of the own result.</param>
/// <param name="Compared">Parts that could be compared: ratings in both rounds.</param>
/// <param name="TooFew">Those of them whose value of one of the rounds is not shown; judged all the same.</param>
/// <param name="Parts">Those that have fallen by degree or by rate, each measure for itself; the deepest fall first.</param>
public sealed record FallenResult(TrendRule Rule, bool IsRecorded, int Compared, int TooFew, IReadOnlyList<FallenPart> Parts);

/// <summary>A part that is lower than in the previous round, by one measure.</summary>
/// <param name="Name">What people read; empty for the whole.</param>
/// <param name="Before">The previous round.</param>
/// <param name="Now">This round.</param>
/// <param name="Change">The change, and whether chance explains it.</param>
public sealed record FallenPart(LocalizedText Name, SatisfactionReading Before, SatisfactionReading Now, MeasuredChange Change)
{
    /// <summary>Whether both values, and so the change, may be printed.</summary>
    public bool IsShown => Before.IsShown && Now.IsShown;

    /// <summary>Whether the fall is beyond chance.</summary>
    public bool IsBeyondChance => Change.Judged.Direction == TrendDirection.Fallen;
}

/// <summary>A change with the measure it is of.</summary>
/// <param name="Measure">Degree or rate; of the whole the total mean where the regime follows that.</param>
/// <param name="Judged">The change, judged.</param>
public sealed record MeasuredChange(TrendMeasure Measure, TrendChange Judged);

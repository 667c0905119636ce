using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Findings;

/// <summary>Which items, departments and competitors are proven to have moved, and how many were tested (R08.31, R11.28).</summary>
internal static class MovementFindings
{
    // The table of the competitors says of each how it moved; a manager reads the largest moves.
    private const int MostCompetitors = 5;

    /// <summary>Items that fell, and departments of which no single item did.</summary>
    public static IEnumerable<Finding> Fallen(ReviewFigures figures)
    {
        var items = Items(figures).Where(part => part.Moved.HasFallen).ToArray();
        return items
            .Concat(Departments(figures).Where(part => part.Moved.HasFallen && !items.Any(item => item.Owner!.Key == part.Part.Key)))
            .Select(part => Of(part, FindingTone.Bad));
    }

    /// <summary>Items and departments that rose, and what was tested without a finding.</summary>
    public static IEnumerable<Finding> Others(ReviewFigures figures)
    {
        var (items, departments) = (Items(figures).ToArray(), Departments(figures).ToArray());
        var risen = items.Where(part => part.Moved.HasRisen).ToArray();
        return risen
            .Concat(departments.Where(part => part.Moved.HasRisen && !risen.Any(item => item.Owner!.Key == part.Part.Key)))
            .Select(part => Of(part, FindingTone.Good))
            .Concat(Tested("items-tested", PartKind.Item, items))
            .Concat(Tested("departments-tested", PartKind.Department, departments));
    }

    /// <summary>Competitors that moved, whose gain is not the company's loss, and how many were tested.</summary>
    public static IEnumerable<Finding> Competitors(ReviewFigures figures)
    {
        MovedPart[] all =
        [
            .. figures.Competitors.Companies.Where(company => company.Moved is not null)
                .Select(company => new MovedPart(PartKind.Competitor, company.Company, null, company.Moved!, point => SatisfactionReading.Of(point.Sums, figures.Scope.Presentation))),
        ];
        return all.Where(part => part.Moved.HasFallen || part.Moved.HasRisen)
            .OrderByDescending(part => Math.Abs(part.IsTrend ? part.Moved.Trend!.PointsInAll : part.Moved.Change!.PercentagePoints))
            .Take(MostCompetitors)
            .Select(part => Of(part, FindingTone.Neutral))
            .Concat(Tested("competitors-tested", PartKind.Competitor, all));
    }

    private static IEnumerable<MovedPart> Items(ReviewFigures figures) =>
        from department in figures.Departments.Departments
        from item in department.Items
        where item.Moved is not null
        orderby item.Moved!.Cost descending
        select new MovedPart(PartKind.Item, item.Item, department.Department, item.Moved!, point => item.ByRound[figures.Scope.KeyOf(point)]);

    private static IEnumerable<MovedPart> Departments(ReviewFigures figures) =>
        from department in figures.Departments.Departments
        where department.Moved is not null
        orderby department.Moved!.Cost descending
        select new MovedPart(PartKind.Department, department.Department, null, department.Moved!, point => department.ByRound[figures.Scope.KeyOf(point)]);

    private static Finding Of(MovedPart part, FindingTone tone)
    {
        var (moved, isTrend) = (part.Moved, part.IsTrend);
        var (from, to) = (isTrend ? moved.First : moved.Previous!, moved.Last);
        var scale = isTrend ? (moved.Trend!.Rounds - 1) * 100 : 100;
        var interval = isTrend ? moved.Trend!.Test.Interval : moved.Change!.Test!.Interval;
        var figure = part.Kind == PartKind.Competitor ? CompetitorComparison.Figure.Id : DepartmentBreakdown.Figure.Id;
        return new($"{(moved.HasFallen ? "fallen" : "risen")}-{part.Kind.ToString().ToLowerInvariant()}-{part.Part.Code}", figure, tone, MovementTexts.Moved(part))
        {
            Evidence = new(
                part.Kind, part.Part, part.Owner?.Name, from.Period, to.Period, part.Degree(from), part.Degree(to),
                part.Degree(from) is null || part.Degree(to) is null ? null : new Interval(interval.Lower * scale, interval.Upper * scale),
                part.Kind == PartKind.Competitor ? 0 : moved.Cost)
            {
                Said = MovementTexts.Proven(part),
            },
        };
    }

    private static IEnumerable<Finding> Tested(string id, PartKind kind, IReadOnlyCollection<MovedPart> parts)
    {
        if (parts.Any(part => part.Moved.Previous is not null))
        {
            yield return new(
                id, kind == PartKind.Competitor ? CompetitorComparison.Figure.Id : DepartmentBreakdown.Figure.Id, FindingTone.Neutral, MovementTexts.Tested(kind, parts));
        }
    }
}

/// <summary>One part with how it moved.</summary>
/// <param name="Kind">What kind of part.</param>
/// <param name="Part">The part.</param>
/// <param name="Owner">The department of an item; null for others.</param>
/// <param name="Moved">How it moved.</param>
/// <param name="Reading">Its reading of a round, which says whether the value may be shown.</param>
internal sealed record MovedPart(PartKind Kind, NamedThing Part, NamedThing? Owner, PartMovement Moved, Func<TrendPoint, SatisfactionReading> Reading)
{
    /// <summary>Whether the trend says it rather than the last change: because only the trend is proven, or because more is lost over it.</summary>
    public bool IsTrend => (Moved.Change?.Direction, Moved.Trend?.Direction) switch
    {
        (TrendDirection.Fallen, TrendDirection.Fallen) => -Moved.Trend!.PointsInAll > -Moved.Change!.PercentagePoints,
        (_, TrendDirection.Fallen) => true,
        (TrendDirection.Fallen or TrendDirection.Risen, _) => false,
        _ => true,
    };

    /// <summary>The degree of a round in percent; null where it may not be shown.</summary>
    public decimal? Degree(TrendPoint point) => Reading(point).Degree;
}

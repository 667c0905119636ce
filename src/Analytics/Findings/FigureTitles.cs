using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>Titles of figures that state the finding, by the same judgement as the sentences.</summary>
public static class FigureTitles
{
    private const int MostNamed = 3;

    /// <summary>The title of a figure; what it shows where there is nothing to judge.</summary>
    public static LocalizedText Of(ReviewFigures figures, Figure figure)
    {
        LocalizedText? said = figure switch
        {
            _ when figure == SatisfactionTrend.Figure => Trend(figures.Trend),
            _ when figure == DepartmentBreakdown.Figure => Departments(figures.Departments),
            _ when figure == DepartmentBreakdown.ByRound => Items(figures.Departments),
            _ when figure == CompetitorComparison.Figure => Competitors(figures.Competitors),
            _ when figure == LevelDistribution.Figure => Levels(figures.Trend),
            _ when figure == ComplaintsByMonth.Figure => Complaints(figures.Of(ComplaintsByMonth.Figure)),
            _ => null,
        };
        return said ?? figure.Title;
    }

    private static LocalizedText? Trend(SatisfactionTrend trend)
    {
        if (trend.Latest is not { } latest || latest.Surveyed.Value(trend.Leading) is not { } leading)
        {
            return null;
        }

        var (label, value, name) = (latest.Round.Label, Display.Percent(leading), Display.Measure(trend.Leading));
        if (trend.JudgeLongRun() is { Direction: TrendDirection.Fallen or TrendDirection.Risen } course)
        {
            var (fallen, points) = (course.Direction == TrendDirection.Fallen, Display.Size(course.PointsPerPeriod));
            return new(
                $"{name.Zh}平均每轮{(fallen ? "下降" : "上升")} {points} 个百分点，{label} 为 {value}",
                $"The {name.En} {(fallen ? "falls" : "rises")} by {points} percentage points a round on average, to {value} in {label}");
        }

        return trend.Judge(trend.Leading)?.SincePrevious is { } change && change.To == label
            ? new($"{label} {name.Zh} {value}，与 {change.From} 相比{Display.Judged(change.Direction).Zh}", $"{char.ToUpperInvariant(name.En[0])}{name.En[1..]} {value} in {label}; against {change.From}: {Display.Judged(change.Direction).En}")
            : new($"{label} {name.Zh} {value}，没有可比的上一轮", $"{char.ToUpperInvariant(name.En[0])}{name.En[1..]} {value} in {label}; no earlier round to compare with");
    }

    private static LocalizedText? Departments(DepartmentBreakdown breakdown) => Parts(
        PartKind.Department,
        [.. breakdown.Departments.Select(department => (department.Department.Name, department.Moved, department.Surveyed.Degree))]);

    private static LocalizedText? Items(DepartmentBreakdown breakdown) => Parts(
        PartKind.Item,
        [.. breakdown.Departments.SelectMany(department => department.Items).Select(item => (item.Item.Name, item.Moved, item.Surveyed.Degree))]);

    private static LocalizedText? Parts(PartKind kind, (LocalizedText Name, PartMovement? Moved, decimal? Degree)[] parts)
    {
        var (zh, one, many) = kind == PartKind.Department ? ("部门", "department", "departments") : ("项目", "item", "items");
        var tested = parts.Where(part => part.Moved is { IsNotTested: false }).OrderByDescending(part => part.Moved!.Cost).ToArray();
        if (tested.Length == 0)
        {
            var rated = parts.Where(part => part.Degree is not null).OrderBy(part => part.Degree).ToArray();
            return rated is [{ Degree: { } degree } lowest, _, ..]
                ? new($"得分最低的{zh}是{lowest.Name.In(Language.Chinese)}（{Display.Percent(degree)}）", $"The lowest {one} is {lowest.Name.In(Language.English)} ({Display.Percent(degree)})")
                : null;
        }

        var fallen = tested.Where(part => part.Moved!.HasFallen).Select(part => part.Name).ToArray();
        if (fallen.Length == 0)
        {
            return new($"检验的 {tested.Length} 个{zh}中没有显著下降的", tested.Length == 1 ? $"The {one} tested is not proven to have fallen" : $"None of the {tested.Length} {many} tested is proven to have fallen");
        }

        var (names, more) = (Display.Join([.. fallen.Take(MostNamed)]), fallen.Length > MostNamed);
        return new(
            $"检验的 {tested.Length} 个{zh}中有 {fallen.Length} 个显著下降：{names.Zh}{(more ? "等" : "")}",
            $"Of {Display.Counted(tested.Length, one, many)} tested {fallen.Length} {(fallen.Length == 1 ? "has" : "have")} fallen, proven: {names.En}{(more ? " and others" : "")}");
    }

    private static LocalizedText? Competitors(CompetitorComparison compared)
    {
        if (compared.Gap is not { } gap)
        {
            return null;
        }

        var (points, ahead, judged) = (Display.Signed(gap.PercentagePoints), compared.Items.Count(item => item.Gap?.Direction == TrendDirection.Risen), Display.Gap(gap.Direction));
        var behind = compared.Items.Count(item => item.Gap?.Direction == TrendDirection.Fallen);
        return new(
            $"与竞争对手相差 {points} 个百分点（{judged.Zh}）；领先 {ahead} 项，落后 {behind} 项",
            $"{points} percentage points against competitors ({judged.En}); ahead on {ahead}, behind on {behind} of {compared.Items.Count} items");
    }

    private static LocalizedText? Levels(SatisfactionTrend trend) => trend.Total.Surveyed.Rate is { } rate
        ? new($"客户评价中计为满意的占 {Display.Percent(rate)}", $"{Display.Percent(rate)} of customers' ratings count as satisfied")
        : null;

    private static LocalizedText? Complaints(ComplaintsByMonth byMonth)
    {
        if (byMonth.Judge() is not { Previous: { } previous } judged)
        {
            return null;
        }

        var (zh, en) = judged.SincePrevious switch
        {
            TrendDirection.Fallen => ("显著减少", "proven fewer"),
            TrendDirection.Risen => ("显著增加", "proven more"),
            _ => ("未见显著差异", "no difference shown"),
        };
        return new(
            $"{judged.Last.Period} 受理投诉 {Display.Count(judged.Last.Complaints)} 件，与 {previous.Period} 的 {Display.Count(previous.Complaints)} 件相比{zh}",
            $"Complaints received in {judged.Last.Period}: {Display.Count(judged.Last.Complaints)}, against {Display.Count(previous.Complaints)} in {previous.Period}: {en}");
    }
}

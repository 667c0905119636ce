using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The sentences about parts that moved, one method a template.</summary>
internal static class MovementTexts
{
    private const int MostNamed = 5;

    /// <summary>A part that is proven to have moved, by its last change, by its trend, or by both.</summary>
    public static LocalizedText Moved(MovedPart part)
    {
        var name = part.Owner is { } owner
            ? new LocalizedText($"{part.Part.Name.In(Language.Chinese)}（责任部门：{owner.Name.In(Language.Chinese)}）", $"{part.Part.Name.In(Language.English)} (department: {owner.Name.In(Language.English)})")
            : new LocalizedText(part.Part.Name.In(Language.Chinese), part.Part.Name.In(Language.English));
        var said = Said(part);
        return new($"{name.Zh}满意度{said.Zh}。", $"{name.En}: the satisfaction degree {said.En}.");
    }

    /// <summary>The same without its name.</summary>
    public static LocalizedText Proven(MovedPart part)
    {
        var said = Said(part);
        return new($"{said.Zh}。", $"It {said.En}.");
    }

    /// <summary>How many parts of a kind were tested, with what outcome; those that were not are named.</summary>
    public static LocalizedText Tested(PartKind kind, IReadOnlyCollection<MovedPart> parts)
    {
        var tested = parts.Where(part => !part.Moved.IsNotTested).ToArray();
        var left = parts.Where(part => part.Moved.IsNotTested).Select(part => part.Part.Name).ToArray();
        var (worse, better) = (tested.Count(part => part.Moved.HasFallen), tested.Count(part => part.Moved.HasRisen));
        var (zh, en) = kind switch
        {
            PartKind.Item => ("项目", tested.Length == 1 ? "item" : "items"),
            PartKind.Department => ("部门", tested.Length == 1 ? "department" : "departments"),
            _ => ("竞争对手", tested.Length == 1 ? "competitor" : "competitors"),
        };
        var names = Display.Join([.. left.Take(MostNamed)]);
        var more = left.Length > MostNamed;
        var (leftZh, leftEn) = left.Length == 0 ? ("", "") : (
            $"份数过少或无上一轮、未检验的 {left.Length} 个：{names.Zh}{(more ? "等" : "")}。",
            $" Not tested, for too few forms or no earlier round: {names.En}{(more ? " and others" : "")} ({left.Length}).");
        return tested.Length == 0
            ? new($"{zh}均未检验。{leftZh}", $"No {(kind == PartKind.Item ? "item" : kind == PartKind.Department ? "department" : "competitor")} could be tested.{leftEn}")
            : new(
                $"检验了 {tested.Length} 个{zh}的最近变化与趋势：显著下降 {worse} 个，显著上升 {better} 个，未见显著差异 {tested.Length - worse - better} 个。{leftZh}",
                $"{tested.Length} {en} tested for the last change and the trend: {worse} proven worse, {better} proven better, {tested.Length - worse - better} with no difference shown.{leftEn}");
    }

    private static LocalizedText Said(MovedPart part)
    {
        var (moved, fallen) = (part.Moved, part.Moved.HasFallen);
        var wanted = fallen ? TrendDirection.Fallen : TrendDirection.Risen;
        var last = moved.Change is { } change && change.Direction == wanted ? Change(part, change, fallen) : null;
        var course = moved.Trend is { } trend && trend.Direction == wanted ? Course(part, trend, fallen) : null;
        LocalizedText[] said = [.. new[] { part.IsTrend ? course : last, part.IsTrend ? last : course }.OfType<LocalizedText>()];
        return new(string.Join("；", said.Select(text => text.Zh)), string.Join("; ", said.Select(text => text.En)));
    }

    private static LocalizedText Change(MovedPart part, TrendChange change, bool fallen)
    {
        if (part.Degree(part.Moved.Previous!) is not { } before || part.Degree(part.Moved.Last) is not { } after)
        {
            return new($"比 {change.From} 显著{(fallen ? "下降" : "上升")}（为保护小样本，数值不显示）", $"has {(fallen ? "fallen" : "risen")} since {change.From}, proven (values suppressed)");
        }

        var alike = new Alike(before, after, change.PercentagePoints);
        var (from, to, points) = (alike.Percent(before), alike.Percent(after), (fallen ? "−" : "+") + alike.Points(change.PercentagePoints));
        var bounds = Points(change.Test!.Interval);
        return new(
            $"从 {change.From} 的 {from} {(fallen ? "降至" : "升至")} {change.To} 的 {to}（{points} 个百分点，95% 区间 {bounds.Zh}，差异显著）",
            $"{(fallen ? "fell" : "rose")} from {from} in {change.From} to {to} in {change.To} ({points} percentage points, 95% interval {bounds.En}, proven)");
    }

    private static LocalizedText Course(MovedPart part, LongRunTrend trend, bool fallen)
    {
        var (first, last) = (part.Moved.First.Period, part.Moved.Last.Period);
        var (bounds, points) = (Sizes(trend.Test.Interval), Display.Size(trend.PointsPerPeriod));
        return new(
            $"自 {first} 至 {last} 平均每轮{(fallen ? "下降" : "上升")} {points} 个百分点（95% 区间 {bounds.Zh}，趋势显著）",
            $"{(fallen ? "fell" : "rose")} from {first} to {last} by {points} percentage points a round on average (95% interval {bounds.En}, proven)");
    }

    // How much it moved, where a word says which way: a proven trend has both bounds on one side of zero.
    private static LocalizedText Sizes(Interval interval) => interval.Upper <= 0
        ? IntervalTexts.Sizes(new(-interval.Upper * 100, -interval.Lower * 100))
        : IntervalTexts.Sizes(new(interval.Lower * 100, interval.Upper * 100));

    private static LocalizedText Points(Interval interval) => IntervalTexts.Difference(new(interval.Lower * 100, interval.Upper * 100));
}

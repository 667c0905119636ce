using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The sentences about complaints, one method a template.</summary>
internal static class ComplaintTexts
{
    private const int TopGroups = 3;

    public static LocalizedText Load(ComplaintsByMonth byMonth, ComplaintTally total)
    {
        var (all, open) = (Display.Count(total.Complaints), Display.Count(total.Open));
        var (first, last) = (byMonth.Months[0].Month, byMonth.Months[^1].Month);
        var peak = byMonth.Judge()?.Peak;
        return new(
            $"{(first == last ? first : $"{first} 至 {last}")} 共受理投诉 {all} 件，其中 {open} 件尚未结案"
            + (peak is null || first == last ? "。" : $"；最多的月份是 {peak.Period}（{Display.Count(peak.Complaints)} 件）。"),
            $"{all} complaints were received {(first == last ? $"in {first}" : $"from {first} to {last}")}, {open} of them still open"
            + (peak is null || first == last ? "." : $"; the highest month was {peak.Period} ({Display.Count(peak.Complaints)})."));
    }

    public static LocalizedText Late(ClockStanding clock)
    {
        var (late, decided, share) = (Display.Count(clock.Tally.Late), Display.Count(clock.Tally.Decided), Display.Percent(clock.Tally.LatePercent!.Value));
        var (zh, en) = (clock.Name.In(Language.Chinese), clock.Name.In(Language.English));
        return clock.Tally.Late == 0
            ? new($"时限“{zh}”：可判定的 {decided} 件全部按时。", $"Time limit \"{en}\": all {decided} that can be judged were in time.")
            : new($"时限“{zh}”：可判定的 {decided} 件中有 {late} 件超时，占 {share}。", $"Time limit \"{en}\": {late} of the {decided} that can be judged were late, {share}.");
    }

    public static LocalizedText Disputed(ComplaintTally total)
    {
        var (disputed, reopened) = (Display.Count(total.Disputed), Display.Count(total.Reopened));
        var share = Display.Percent(total.SharePercent(total.Disputed)!.Value);
        return new(
            $"客户对处理结果不满意的有 {disputed} 件（占 {share}），重新打开的有 {reopened} 件。",
            $"In {disputed} cases ({share}) the customer disputed the outcome; {reopened} were reopened.");
    }

    public static LocalizedText Pareto(ComplaintPareto pareto, LocalizedText kind)
    {
        var first = pareto.Groups[0];
        var (one, many) = (pareto.RunningPercent(1)!.Value, pareto.Groups.Count > TopGroups ? pareto.RunningPercent(TopGroups) : null);
        var alike = new Alike(one, many);
        var (count, share) = (Display.Count(first.Tally.Complaints), alike.Percent(one));
        var top = many is { } together ? alike.Percent(together) : null;
        return new(
            $"投诉最多的{kind.Zh}是{first.Name.In(Language.Chinese)}（{count} 件，占 {share}）" + (top is null ? "。" : $"；前 {TopGroups} 位合计占 {top}。"),
            $"The {kind.En} with most complaints is {first.Name.In(Language.English)} ({count}, {share})" + (top is null ? "." : $"; the first {TopGroups} together make {top}."));
    }
}

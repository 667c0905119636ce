using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The sentences about complaints, one method a template.</summary>
public static class ComplaintTexts
{
    private const int TopGroups = 3;

    /// <summary>How many complaints there were, and how many are open.</summary>
    public static LocalizedText Load(ComplaintsByMonth byMonth, ComplaintTally total)
    {
        var (all, open) = (Display.Count(total.Complaints), Display.Count(total.Open));
        var (first, last) = (byMonth.Months[0].Month, byMonth.Months[^1].Month);
        var peak = first == last ? null : byMonth.Judge()?.Peak;
        var (openZh, openEn) = total.Open == 0 ? ("全部已结案", "all closed") : ($"其中 {open} 件尚未结案", $"{open} still open");
        return new(
            $"{(first == last ? first : $"{first} 至 {last}")} 共受理投诉 {all} 件，{openZh}" + (peak is null ? "。" : $"；最多的月份是 {peak.Period}（{Display.Count(peak.Complaints)} 件）。"),
            $"{Display.Counted(total.Complaints, "complaint was", "complaints were")} received {(first == last ? $"in {first}" : $"from {first} to {last}")}, {openEn}"
            + (peak is null ? "." : $"; most of them in {peak.Period} ({Display.Count(peak.Complaints)})."));
    }

    /// <summary>How complaints stand to a time limit: no single percentage where a part cannot be judged, no "all" where a closure did not hold.</summary>
    public static LocalizedText Late(ClockStanding clock)
    {
        var (zh, en) = (clock.Name.In(Language.Chinese), clock.Name.In(Language.English));
        var (tally, said) = (clock.Tally, LateOf(clock.Tally));
        var reopened = tally.InTimeReopened == 0 ? LocalizedText.Same("") : new LocalizedText(
            $"；其中 {Display.Count(tally.InTimeReopened)} 件按时结案，但后又重新打开", $"; {Display.Count(tally.InTimeReopened)} closed in time {(tally.InTimeReopened == 1 ? "was" : "were")} reopened since");
        return new($"时限“{zh}”：{said.Zh}{reopened.Zh}。", $"Time limit \"{en}\": {said.En}{reopened.En}.");
    }

    /// <summary>Disputed by the customer, and reopened with and without a dispute.</summary>
    public static LocalizedText Disputed(ComplaintTally total)
    {
        var (disputed, reopened, undisputed) = (Display.Count(total.Disputed), Display.Count(total.Reopened), Display.Count(total.ReopenedUndisputed));
        var share = Display.Percent(total.SharePercent(total.Disputed)!.Value);
        var (tailZh, tailEn) = (total.Reopened, total.ReopenedUndisputed) switch
        {
            (0, _) => ("没有重新打开的", "none was reopened"),
            (_, 0) => ($"重新打开的有 {reopened} 件，都有客户异议", $"{reopened} {(total.Reopened == 1 ? "was" : "were")} reopened, all of them disputed"),
            var (all, none) when all == none => ($"重新打开的有 {reopened} 件，客户均无异议", $"{reopened} {(total.Reopened == 1 ? "was" : "were")} reopened, without a dispute"),
            _ => ($"重新打开的有 {reopened} 件，其中 {undisputed} 件客户并无异议", $"{reopened} {(total.Reopened == 1 ? "was" : "were")} reopened, {undisputed} of them without a dispute"),
        };
        return total.Disputed == 0
            ? new($"没有客户对处理结果提出异议；{tailZh}。", $"No customer disputed the outcome; {tailEn}.")
            : new(
                $"客户对处理结果有异议的投诉有 {disputed} 件（占 {share}）；{tailZh}。",
                $"The customer disputed the outcome of {Display.Counted(total.Disputed, "complaint", "complaints")} ({share}); {tailEn}.");
    }

    /// <summary>Where most complaints come from.</summary>
    public static LocalizedText Pareto(ComplaintPareto pareto, LocalizedText kind)
    {
        var first = pareto.Groups[0];
        var (one, many) = (pareto.RunningPercent(1)!.Value, pareto.Groups.Count > TopGroups ? pareto.RunningPercent(TopGroups) : null);
        var alike = new Alike(one, many);
        var (count, share) = (Display.Count(first.Tally.Complaints), alike.Percent(one));
        var top = many is { } together ? alike.Percent(together) : null;
        return new(
            $"投诉最多的{kind.Zh}是{first.Name.In(Language.Chinese)}（{count} 件，占 {share}）" + (top is null ? "。" : $"；前 {TopGroups} 位合计占 {top}。"),
            $"The {kind.En} with most complaints is {first.Name.In(Language.English)} ({count}, {share})" + (top is null ? "." : $"; the first {TopGroups} together make up {top}."));
    }

    private static LocalizedText LateOf(ClockTally tally)
    {
        var (late, decided, over, unknown) = (Display.Count(tally.Late), Display.Count(tally.Decided), Display.Count(tally.Over), Display.Count(tally.Unknown));
        return tally switch
        {
            { LateShare: null } => new($"{over} 件均无法判定是否按时", $"whether in time cannot be judged for any of {over}"),
            { LateShare: { IsExact: false } share, Late: 0 } => new(
                $"能判定的 {decided} 件中没有超时的，另有 {unknown} 件无法判定，超时率只知在 {Display.Bounds(share)} 之间",
                $"none of the {decided} that can be judged was late, {unknown} cannot be judged: the share late lies between {Between(share)}"),
            { LateShare: { IsExact: false } share } => new(
                $"{over} 件中至少 {late} 件超时，另有 {unknown} 件无法判定，超时率只知在 {Display.Bounds(share)} 之间",
                $"{late} of {over} late at least, {unknown} cannot be judged: the share late lies between {Between(share)}"),
            { Late: 0, InTimeReopened: 0 } => new($"{decided} 件全部按时", $"{(tally.Decided == 1 ? "the only one was" : $"all {decided} were")} in time"),
            { Late: 0 } => new($"{decided} 件中没有超时的", $"none of {decided} was late"),
            { LateShare: { Percent: { } percent } } => new($"{decided} 件中有 {late} 件超时，占 {Display.Percent(percent)}", $"{late} of {decided} {(tally.Late == 1 ? "was" : "were")} late, {Display.Percent(percent)}"),
            _ => throw new InvalidOperationException("A share is exact or it is not."),
        };
    }

    private static string Between(ShareBounds share) => Display.Bounds(share).Replace("–", " and ", StringComparison.Ordinal);
}

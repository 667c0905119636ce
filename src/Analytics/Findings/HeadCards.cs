using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The at most four numbers at the head of the conclusion: degree and rate of the latest round, what has fallen most, and the time limit most often missed.</summary>
internal static class HeadCards
{
    private const int Most = 4;
    private const int MostMarks = 12;

    /// <summary>The cards.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="fallen">The item whose fall costs most; null for none.</param>
    public static IReadOnlyList<HeadCard> Of(ReviewFigures figures, FindingEvidence? fallen) =>
        [.. Candidates(figures, fallen).OfType<HeadCard>().Take(Most)];

    private static IEnumerable<HeadCard?> Candidates(ReviewFigures figures, FindingEvidence? fallen)
    {
        yield return Whole(figures, figures.Trend.Leading);
        yield return Whole(figures, TrendMeasure.Rate);
        yield return fallen is null ? null : Item(figures, fallen);
        yield return Late(figures);
        yield return Returned(figures);
        yield return Competitors(figures);
        yield return Load(figures);
        yield return Open(figures);
        yield return Disputed(figures);
    }

    private static HeadCard? Whole(ReviewFigures figures, TrendMeasure measure)
    {
        if (figures.Trend.Latest is not { } latest || latest.Surveyed.Value(measure) is not { } value)
        {
            return null;
        }

        var name = measure switch
        {
            TrendMeasure.Degree => new LocalizedText("调查满意度", "Surveyed degree"),
            TrendMeasure.Rate => new("调查满意率", "Surveyed rate"),
            _ => new("总均分", "Total mean score"),
        };
        var judged = figures.Trend.JudgeTarget(measure);
        return new(LevelFindings.Code(measure), new($"{name.Zh} · {latest.Round.Label}", $"{name.En} · {latest.Round.Label}"), Display.Fixed(value))
        {
            IsPercent = true,
            Change = figures.Trend.Judge(measure)?.SincePrevious is { } change ? Since(change) : new("没有可比较的上一轮", "no earlier round to compare with"),
            IsApproximate = latest.Surveyed.Estimate(measure) is { IsApproximate: true },
            Base = Sized(latest.Surveyed.Forms, latest.Surveyed.Estimate(measure)),
            Course = [.. figures.Trend.Rows.TakeLast(MostMarks).Select(row => row.Surveyed.Value(measure))],
            Target = latest.Goal(measure)?.Value,
            Standing = judged is null ? null : Standing(figures, measure, judged),
            Tone = judged switch
            {
                { Light: Light.Green } => FindingTone.Good,
                { Light: Light.Red } => FindingTone.Bad,
                _ => FindingTone.Neutral,
            },
        };
    }

    private static LocalizedText Standing(ReviewFigures figures, TrendMeasure measure, TargetJudgement judged)
    {
        if (judged is not { Target: { } target, Margin: { } margin })
        {
            return new("未设目标", "no target set");
        }

        // A target for a period is compared with all rounds of it, which the card's own number is not.
        var over = figures.Trend.TargetRows(measure) is { Count: > 1 } rows ? string.Join(" + ", rows.Select(row => row.Round.Label)) + " " : "";
        var (zh, en) = judged.Outcome == TargetOutcome.Met ? ("达到", "met") : ("未达到", "missed");
        var (doubtZh, doubtEn) = judged.Light == Light.Undecidable ? ("，尚不确定", ", not certain") : ("", "");
        return new(
            $"{over}目标 {Display.Percent(target.Limit)} {zh}（{Display.Signed(margin)} 个百分点{doubtZh}）",
            $"{over}target {Display.Percent(target.Limit)} {en} ({Display.Signed(margin)} points{doubtEn})");
    }

    private static HeadCard? Item(ReviewFigures figures, FindingEvidence fallen)
    {
        if (fallen is not { Before: { } before, After: { } after })
        {
            return null;
        }

        var items = figures.Departments.Departments.SelectMany(department => department.Items).Where(item => item.Item.Code == fallen.Part.Code).ToArray();
        var course = figures.Trend.Rows.Select(row => items.Select(item => item.ByRound.GetValueOrDefault(row.Round.Key)?.Degree).FirstOrDefault(degree => degree is not null)).ToArray();
        return new("fallen-item", new($"{fallen.Part.Name.In(Language.Chinese)}满意度 · {fallen.To}", $"{fallen.Part.Name.In(Language.English)} · {fallen.To}"), Display.Fixed(after))
        {
            IsPercent = true,
            Change = new($"较 {fallen.From} {Display.Points(after - before).Zh}，{Display.Judged(TrendDirection.Fallen).Zh}", $"{Display.Points(after - before).En} since {fallen.From}, {Display.Judged(TrendDirection.Fallen).En}"),
            Base = fallen.Change is { } change ? Worded(new("变化的 95% 区间", "95% interval of the change"), IntervalTexts.Difference(change)) : null,
            Course = [.. course.TakeLast(MostMarks)],
            Standing = fallen.Owner is { } owner ? new($"责任部门：{owner.In(Language.Chinese)}", $"department: {owner.In(Language.English)}") : null,
            Tone = FindingTone.Bad,
        };
    }

    private static HeadCard? Late(ReviewFigures figures)
    {
        if (figures.Complaints.Clocks.Worst.FirstOrDefault() is not { } clock)
        {
            return null;
        }

        var (tally, months) = (clock.Tally, figures.Complaints.ClockMonths.Rows);
        var name = clock.Name;
        var of = new LocalizedText($"{Display.Count(tally.Late)} / {Display.Count(tally.Over)} 件", $"{Display.Count(tally.Late)} of {Display.Count(tally.Over)}");
        return new("late", new($"超时率 · {name.In(Language.Chinese)}", $"Late · {name.In(Language.English)}"), tally.LateShare switch
        {
            null => null,
            { Percent: { } percent } => Display.Fixed(percent),
            { } bounds => $"{Display.Short(bounds.Lower)}–{Display.Short(bounds.Upper)}",
        })
        {
            IsPercent = true,
            Change = tally.LateShare is { IsExact: true }
                ? of
                : new($"至少 {of.Zh}，{Display.Count(tally.Unknown)} 件无法判定", $"at least {of.En}, {Display.Count(tally.Unknown)} cannot be judged"),
            IsApproximate = tally is { LateInterval: not null, IsApproximate: true },
            Base = tally.LateInterval is { } interval ? Interval(IntervalTexts.Percent(interval, tally.IsApproximate)) : null,
            Course = [.. months.TakeLast(MostMarks).Select(month => month.Tallies.GetValueOrDefault(clock.Key).LateShare?.Percent)],
            Standing = clock.Rules.Length > 0 ? new($"依据 {clock.Rules}", $"by {clock.Rules}") : null,
            Tone = tally.Late > 0 ? FindingTone.Bad : tally.LateShare is { IsExact: true } ? FindingTone.Good : FindingTone.Neutral,
        };
    }

    private static HeadCard? Returned(ReviewFigures figures)
    {
        if (figures.Trend.Latest is not { } latest || figures.Returns.Rows.FirstOrDefault(row => row.Round.Key == latest.Round.Key) is not { ReturnRatePercent: { } rate } returned)
        {
            return null;
        }

        return new("return-rate", new($"回收率 · {latest.Round.Label}", $"Return rate · {latest.Round.Label}"), Display.Fixed(rate))
        {
            IsPercent = true,
            Change = new($"发出 {Display.Count(returned.Round.FormsSent!.Value)} 份，收回 {Display.Count(returned.Surveyed.Returned)} 份", $"{Display.Count(returned.Surveyed.Returned)} of {Display.Counted(returned.Round.FormsSent.Value, "form", "forms")} sent"),
            Course = [.. figures.Returns.Rows.TakeLast(MostMarks).Select(row => row.ReturnRatePercent)],
            Tone = FindingTone.Neutral,
        };
    }

    private static HeadCard? Competitors(ReviewFigures figures) => figures.Competitors is { Gap: { } gap, Competitors.Degree: { } rivals }
        ? new("competitor-gap", new("与竞争对手相比（百分点）", "Against competitors (points)"), Display.Signed(gap.PercentagePoints))
        {
            Change = new($"竞争对手 {Display.Percent(rivals)}，{Display.Gap(gap.Direction).Zh}", $"competitors {Display.Percent(rivals)}, {Display.Gap(gap.Direction).En}"),
            Tone = gap.Direction switch
            {
                TrendDirection.Risen => FindingTone.Good,
                TrendDirection.Fallen => FindingTone.Bad,
                _ => FindingTone.Neutral,
            },
        }
        : null;

    private static HeadCard? Load(ReviewFigures figures) => !figures.Complaints.HasData ? null : new("complaints", new("投诉件数", "Complaints"), Display.Count(figures.Complaints.Total.Complaints))
    {
        Change = new($"已结案 {Display.Count(figures.Complaints.Total.Closed)} 件", $"{Display.Count(figures.Complaints.Total.Closed)} closed"),
        Course = [.. figures.Complaints.ByMonth.WholeMonths.TakeLast(MostMarks).Select(month => (decimal?)month.Tally.Complaints)],
    };

    private static HeadCard? Open(ReviewFigures figures) => figures.Complaints.Open.Complaints is not [var oldest, ..] open ? null : new("open", new("未结案投诉", "Open complaints"), Display.Count(open.Count))
    {
        Change = new($"最久 {Display.Count(oldest.Days)} 日", $"the oldest {Display.Counted(oldest.Days, "day", "days")}"),
    };

    private static HeadCard? Disputed(ReviewFigures figures)
    {
        var total = figures.Complaints.Total;
        return total.SharePercent(total.Disputed) is not { } share ? null : new("disputed", new("客户有异议", "Disputed by the customer"), Display.Fixed(share))
        {
            IsPercent = true,
            Change = new($"{Display.Count(total.Disputed)} / {Display.Count(total.Complaints)} 件", $"{Display.Count(total.Disputed)} of {Display.Count(total.Complaints)}"),
            Course = [.. figures.Complaints.ByMonth.Months.TakeLast(MostMarks).Select(month => month.Tally.SharePercent(month.Tally.Disputed))],
            Tone = total.Disputed > 0 ? FindingTone.Bad : FindingTone.Good,
        };
    }

    private static LocalizedText Since(TrendChange change)
    {
        var judged = Display.Judged(change.Direction);
        return new($"较 {change.From} {Display.Points(change.PercentagePoints).Zh}，{judged.Zh}", $"{Display.Points(change.PercentagePoints).En} since {change.From}, {judged.En}");
    }

    private static LocalizedText Sized(long forms, FormEstimate? estimate)
    {
        var count = new LocalizedText($"{Display.Count(forms)} 份问卷", Display.Counted(forms, "form", "forms"));
        if (estimate is not { Interval: { } known })
        {
            return count;
        }

        var interval = Interval(IntervalTexts.Percent(known, estimate.IsApproximate));
        return new($"{interval.Zh}，{count.Zh}", $"{interval.En}, {count.En}");
    }

    private static LocalizedText Interval(LocalizedText bounds) => Worded(new("95% 区间", "95% interval"), bounds);

    private static LocalizedText Worded(LocalizedText name, LocalizedText bounds) => new($"{name.Zh} {bounds.Zh}", $"{name.En} {bounds.En}");
}

/// <summary>One number at the head of the conclusion.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">What it is, and of when.</param>
/// <param name="Value">The number as shown; null for no data.</param>
public sealed record HeadCard(string Id, LocalizedText Label, string? Value)
{
    /// <summary>Whether the number is a percentage.</summary>
    public bool IsPercent { get; init; }

    /// <summary>The change with its unit and judgement, or what the number is made of.</summary>
    public LocalizedText? Change { get; init; }

    /// <summary>Interval and base.</summary>
    public LocalizedText? Base { get; init; }

    /// <summary>Whether the interval is approximate, which the mark in <see cref="Base"/> says.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>The number over time, oldest first; null where there was no data.</summary>
    public IReadOnlyList<decimal?> Course { get; init; } = [];

    /// <summary>The target; null for none.</summary>
    public decimal? Target { get; init; }

    /// <summary>How it stands to target or rule, or who answers for it.</summary>
    public LocalizedText? Standing { get; init; }

    /// <summary>Good or bad news; neither where it cannot be decided.</summary>
    public FindingTone Tone { get; init; }
}

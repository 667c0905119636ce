using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The sentences about surveys, one method a template.</summary>
internal static class FindingTexts
{
    /// <summary>Causes named in one sentence.</summary>
    public const int MostDrivers = 3;

    public static LocalizedText PreviousRound { get; } = new("与上一轮", "Compared with the previous round");

    public static LocalizedText FirstRound { get; } = new("与首轮", "Compared with the first round");

    public static LocalizedText FirstOwnRound { get; } = new("与首个有本公司问卷的轮次", "Compared with the first round with own forms");

    public static LocalizedText BestRound { get; } = new("与最好的一轮", "Compared with the best round");

    public static LocalizedText Level(IReadOnlyList<TrendRow> rounds, SatisfactionReading surveyed, decimal degree, decimal rate)
    {
        var (first, last) = (rounds[0].Round.Label, rounds[^1].Round.Label);
        var (zh, en) = rounds.Count == 1 ? ($"{first} 调查", $"In the survey of {first},") : ($"{first} 至 {last} 共 {rounds.Count} 轮调查", $"In {rounds.Count} rounds from {first} to {last},");
        var (forms, ratings) = (Display.Count(surveyed.Forms), Display.Count(surveyed.Ratings));
        var alike = new Alike(degree, rate);
        return new(
            $"{zh}，客户填写本公司问卷 {forms} 份、评价 {ratings} 项：满意度 {alike.Percent(degree)}，满意率 {alike.Percent(rate)}。",
            $"{en} customers returned {forms} forms about the company with {ratings} ratings: satisfaction degree {alike.Percent(degree)}, satisfaction rate {alike.Percent(rate)}.");
    }

    public static LocalizedText Overall(decimal selfWeight, decimal degree, decimal rate)
    {
        var (self, surveyed) = (Display.Percent(selfWeight), Display.Percent(100 - selfWeight));
        var alike = new Alike(degree, rate);
        return new(
            $"按自评 {self}、调查 {surveyed} 加权，整体满意度 {alike.Percent(degree)}，整体满意率 {alike.Percent(rate)}。",
            $"Weighted {self} self-rated and {surveyed} surveyed, the overall satisfaction degree is {alike.Percent(degree)} and the overall rate {alike.Percent(rate)}.");
    }

    public static LocalizedText Target(TrendMeasure measure, string round, TargetJudgement judgement, TargetRule rule)
    {
        var (follows, after) = rule.Consequence is { } consequence && (consequence != LimitConsequence.Warning || rule.ConsequenceText is not null)
            ? ($"；后果：{DemandTexts.Consequence(consequence, rule.ConsequenceText).Zh}", $"; consequence: {DemandTexts.Consequence(consequence, rule.ConsequenceText).En}")
            : ("", "");
        var alike = new Alike(judgement.Value, judgement.Margin);
        var (value, target, margin) = (alike.Percent(judgement.Value!.Value), Display.Percent(judgement.Target!.Limit), alike.Points(judgement.Margin!.Value));
        var name = Display.Measure(measure);
        var sure = judgement.Light != Light.Undecidable;
        return judgement.Outcome == TargetOutcome.Met
            ? new(
                $"{round} 调查{name.Zh} {value}，达到目标 {target}（高 {margin} 个百分点{(sure ? "" : "，按样本量尚不能确定")}）。",
                $"In {round} the surveyed {name.En} was {value}: the target of {target} is met, {margin} percentage points above it{(sure ? "" : " (not certain at this sample size)")}.")
            : new(
                $"{round} 调查{name.Zh} {value}，低于目标 {target}（差 {margin} 个百分点{(sure ? "" : "，按样本量尚不能确定")}）{follows}。",
                $"In {round} the surveyed {name.En} was {value}: the target of {target} is missed by {margin} percentage points{(sure ? "" : " (not certain at this sample size)")}{after}.");
    }

    public static LocalizedText Change(TrendMeasure measure, LocalizedText since, TrendChange change, decimal from, decimal to)
    {
        var name = Display.Measure(measure);
        var alike = new Alike(from, to, change.PercentagePoints);
        var (before, after, points) = (alike.Percent(from), alike.Percent(to), alike.Points(change.PercentagePoints));
        if (change.PercentagePoints == 0)
        {
            return new($"{since.Zh}（{change.From}）相比，{name.Zh}持平，为 {after}。", $"{since.En} ({change.From}), the {name.En} is unchanged at {after}.");
        }

        // "Fallen" beside "no difference shown" would say yes and no: what is not proven is told by its two values.
        var (fallen, proven) = (change.IsLower, change.Direction is TrendDirection.Fallen or TrendDirection.Risen);
        var (zh, en) = Proof(change);
        var (wentZh, wentEn) = !proven ? ("变为", "went") : fallen ? ("下降到", "has fallen") : ("上升到", "has risen");
        return new(
            $"{since.Zh}（{change.From}）相比，{name.Zh}从 {before} {wentZh} {after}（{(fallen ? "−" : "+")}{points} 个百分点{zh}）。",
            $"{since.En} ({change.From}), the {name.En} {wentEn} from {before} to {after} ({(fallen ? "−" : "+")}{points} percentage points{en}).");
    }

    /// <summary>What a test says, to follow a number: proven, no difference shown, or not tested; never "equal".</summary>
    public static LocalizedText Proof(TrendChange change) => change.Direction switch
    {
        TrendDirection.NoClearChange => new("，未见显著差异", ", no difference shown"),
        TrendDirection.NotTested => new("，份数过少，未检验", ", too few forms to test"),
        _ => new("，差异显著", ", proven"),
    };

    public static LocalizedText? Where(IReadOnlyList<(LocalizedText Name, decimal Contribution)> items, IReadOnlyList<(LocalizedText Name, decimal Contribution)> departments)
    {
        if (items.Count == 0)
        {
            return null;
        }

        var alike = new Alike([.. items.Concat(departments).Select(part => (decimal?)part.Contribution)]);
        var (byItem, byDepartment) = (Pulls(items, alike), Pulls(departments, alike));
        return departments.Count == 0
            ? new($"拉低最多的是：{byItem.Zh}。", $"Pulled down most by {byItem.En}.")
            : new($"拉低最多的是：{byItem.Zh}；按部门：{byDepartment.Zh}。", $"Pulled down most by {byItem.En}; by department: {byDepartment.En}.");
    }

    public static LocalizedText Competitors(decimal own, decimal rivals, TrendChange gap, IReadOnlyList<ItemComparison> byGap)
    {
        var (zh, en) = Proof(gap);
        var (weak, strong) = (byGap.FirstOrDefault(item => item.DegreeGap < 0), byGap.LastOrDefault(item => item.DegreeGap > 0));
        var alike = new Alike(own, rivals, gap.PercentagePoints, weak?.DegreeGap, strong?.DegreeGap);
        var difference = $"{(gap.PercentagePoints < 0 ? "−" : "+")}{alike.Points(gap.PercentagePoints)}";
        var items = new LocalizedText(
            (weak is null ? "" : $"落后最多的项目是{weak.Item.Name.In(Language.Chinese)}（−{alike.Points(weak.DegreeGap!.Value)}）")
            + (weak is not null && strong is not null ? "，" : "")
            + (strong is null ? "" : $"领先最多的项目是{strong.Item.Name.In(Language.Chinese)}（+{alike.Points(strong.DegreeGap!.Value)}）"),
            (weak is null ? "" : $"furthest behind on {weak.Item.Name.In(Language.English)} (−{alike.Points(weak.DegreeGap!.Value)})")
            + (weak is not null && strong is not null ? ", " : "")
            + (strong is null ? "" : $"furthest ahead on {strong.Item.Name.In(Language.English)} (+{alike.Points(strong.DegreeGap!.Value)})"));
        return new(
            $"同样的客户评价下，本公司满意度 {alike.Percent(own)}，竞争对手合计 {alike.Percent(rivals)}（相差 {difference} 个百分点{zh}）"
            + (items.Zh.Length > 0 ? $"；{items.Zh}。" : "。"),
            $"Rated by the same method, the company reaches {alike.Percent(own)} and its competitors together {alike.Percent(rivals)} ({difference} percentage points{en})"
            + (items.En.Length > 0 ? $"; {items.En}." : "."));
    }

    public static LocalizedText LowestItem(DepartmentItem item, LocalizedText department)
    {
        var (degree, n) = (Display.Percent(item.Surveyed.Degree!.Value), Display.Count(item.Surveyed.Ratings));
        return new(
            $"得分最低的项目是{item.Item.Name.In(Language.Chinese)}（责任部门：{department.In(Language.Chinese)}），满意度 {degree}（n = {n}）。",
            $"The lowest item is {item.Item.Name.In(Language.English)} (department: {department.In(Language.English)}) with a satisfaction degree of {degree} (n = {n}).");
    }

    public static LocalizedText Dissatisfied(DissatisfiedPart part, LocalizedText levels, decimal share)
    {
        var (all, most) = (Display.Count(part.Frequency), part.Shown.First().Frequency);
        var tied = part.Shown.TakeWhile(item => item.Frequency == most).ToArray();
        var names = Display.Join([.. tied.Take(MostDrivers).Select(item => item.Item.Name)]);
        var more = tied.Length > MostDrivers;
        return new(
            $"调查评价中{levels.Zh}共 {all} 项，占 {Display.Percent(share)}；最多的是{names.Zh}{(more ? "等" : "")}（{(tied.Length > 1 ? "各 " : "")}{Display.Count(most)} 项）。",
            $"{Display.Counted(part.Frequency, "surveyed rating was", "surveyed ratings were")} {levels.En}, {Display.Percent(share)} of all; most of them on {names.En}{(more ? " and others" : "")} ({Display.Count(most)}{(tied.Length > 1 ? " each" : "")}).");
    }

    private static LocalizedText Pulls(IReadOnlyList<(LocalizedText Name, decimal Contribution)> parts, Alike alike) =>
        Display.Join([.. parts.Select(part => new LocalizedText(
            $"{part.Name.In(Language.Chinese)}（−{alike.Points(part.Contribution)}）",
            $"{part.Name.In(Language.English)} (−{alike.Points(part.Contribution)})"))]);
}

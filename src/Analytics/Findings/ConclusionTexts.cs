using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The words of the conclusion.</summary>
internal static class ConclusionTexts
{
    /// <summary>Targets first, then the dearest thing to decide.</summary>
    public static LocalizedText Verdict(ReviewFigures figures, IReadOnlyList<Finding> asked)
    {
        var (standing, matter) = (Standing(figures), Matter(figures, asked));
        return new($"{standing.Zh}；{matter.Zh}。", $"{standing.En}; {matter.En}.");
    }

    /// <summary>A proven movement in a few words; null for other findings.</summary>
    public static LocalizedText? Headline(Finding finding)
    {
        if (finding.Evidence is not { Before: { } before, After: { } after } evidence)
        {
            return null;
        }

        var alike = new Alike(before, after);
        var (from, to, points) = (alike.Percent(before), alike.Percent(after), Display.Points(after - before));
        var span = evidence is { From: { } first, To: { } last } ? new LocalizedText($"（{first} 至 {last}，", $" ({first} to {last}, ") : new("（", " (");
        return new(
            $"{evidence.Part.Name.In(Language.Chinese)}满意度 {from} → {to}{span.Zh}{points.Zh}）",
            $"{evidence.Part.Name.In(Language.English)}: satisfaction degree {from} → {to}{span.En}{points.En})");
    }

    private static LocalizedText Standing(ReviewFigures figures)
    {
        if (figures.Trend.Latest is not { } latest)
        {
            return figures.HasSurveys
                ? new("调查数值样本过少，不能下结论", "The survey's figures rest on too few forms to conclude from")
                : figures.Complaints.HasData ? Received(figures.Complaints.Total) : new("没有客户的评价和投诉", "There are neither ratings nor complaints of customers");
        }

        if (figures.Verdicts.Of(latest.Round) is { Validity: ValidityVerdict.NotValid or ValidityVerdict.NotShown } verdict)
        {
            var word = DemandTexts.Validity(verdict.Validity);
            return new($"{latest.Round.Label} {word.Zh}，其数值仅供参考", $"{latest.Round.Label}: {word.En}, its figures are for information only");
        }

        var judged = figures.Trend.Measures
            .Select(measure => (Measure: measure, Judgement: figures.Trend.JudgeTarget(measure)))
            .Where(pair => pair.Judgement is { Outcome: TargetOutcome.Met or TargetOutcome.Missed })
            .Select(pair => (pair.Measure, Name: Display.Measure(pair.Measure), Met: pair.Judgement!.Outcome == TargetOutcome.Met, Sure: pair.Judgement.Light != Light.Undecidable))
            .ToArray();
        var met = judged.Count(one => one.Met);
        var said = (judged.Length, met) switch
        {
            (0, _) => Untargeted(latest, figures.Trend.Leading),
            (> 1, _) when met == judged.Length || met == 0 => All([.. judged.Select(one => one.Measure)], met > 0),
            (> 1, _) => Mixed([.. judged.Where(one => one.Met).Select(one => one.Name)], [.. judged.Where(one => !one.Met).Select(one => one.Name)]),
            (_, 1) => new LocalizedText($"{judged[0].Name.Zh}达到目标", $"The {judged[0].Name.En} meets its target"),
            _ => new($"{judged[0].Name.Zh}未达到目标", $"The {judged[0].Name.En} misses its target"),
        };
        var doubt = Doubt([.. judged.Where(one => !one.Sure).Select(one => one.Name)], judged.Length);
        return new(said.Zh + doubt.Zh, said.En + doubt.En);
    }

    // Targets that are not certain are named, unless that holds of them all.
    private static LocalizedText Doubt(LocalizedText[] unsure, int judged) => (unsure.Length, judged) switch
    {
        (0, _) => LocalizedText.Same(""),
        (1, 1) => new("（按样本量尚不能确定）", " (not certain at this sample size)"),
        (2, 2) => new("（按样本量两项均尚不能确定）", " (neither for certain at this sample size)"),
        var (some, all) when some == all => new("（按样本量三项均尚不能确定）", " (none for certain at this sample size)"),
        _ => new($"（其中{Names(unsure).Zh}按样本量尚不能确定）", $" ({Names(unsure).En} not for certain at this sample size)"),
    };

    private static LocalizedText Names(LocalizedText[] measures) =>
        new(string.Join("、", measures.Select(measure => measure.Zh)), Listed([.. measures.Select(measure => $"the {measure.En}")]));

    private static string Listed(string[] words) => words.Length < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} and {words[^1]}";

    private static LocalizedText Received(ComplaintTally total)
    {
        var (zh, en) = total.Open == 0 ? ("全部已结案", "all closed") : ($"{Display.Count(total.Open)} 件未结案", $"{Display.Count(total.Open)} still open");
        return new($"共受理投诉 {Display.Count(total.Complaints)} 件，{zh}", $"{Display.Counted(total.Complaints, "complaint", "complaints")} received, {en}");
    }

    private static LocalizedText Untargeted(TrendRow latest, TrendMeasure measure)
    {
        var (name, value) = (Display.Measure(measure), Display.Percent(latest.Surveyed.Value(measure)!.Value));
        return new($"{latest.Round.Label} 调查{name.Zh}为 {value}，未设目标", $"In {latest.Round.Label} the surveyed {name.En} was {value}, without a target");
    }

    private static LocalizedText All(TrendMeasure[] measures, bool met)
    {
        var (zh, en) = (string.Join("、", measures.Select(measure => Display.Measure(measure).Zh)), Listed([.. measures.Select(Short)]));
        var (many, all) = measures.Length == 2 ? ("两", "Both") : ("三", "All");
        return new($"{zh}{many}项目标均{(met ? "达到" : "未达到")}", $"{all} targets, {en}, are {(met ? "met" : "missed")}");
    }

    private static string Short(TrendMeasure measure) => measure switch
    {
        TrendMeasure.Degree => "degree",
        TrendMeasure.Rate => "rate",
        _ => "total mean score",
    };

    private static LocalizedText Mixed(LocalizedText[] met, LocalizedText[] missed)
    {
        var (good, bad) = (Names(met), Names(missed));
        return new(
            $"{good.Zh}达到目标，{bad.Zh}未达到目标",
            $"{Capital(good.En)} {(met.Length == 1 ? "meets its target" : "meet their targets")}, {bad.En} {(missed.Length == 1 ? "misses it" : "miss theirs")}");
    }

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static LocalizedText Matter(ReviewFigures figures, IReadOnlyList<Finding> asked)
    {
        // A review decides; whoever reports of one survey proposes.
        var decides = figures.IsReview;
        if (asked.Count == 0)
        {
            return decides ? new("没有须由本次评审决定的事项", "nothing needs a decision of this review") : new("没有须改进的事项", "nothing calls for improvement");
        }

        var more = asked.Count - 1;
        return asked[0].Evidence is { } evidence
            ? new(
                $"{evidence.Part.Name.In(Language.Chinese)}显著下降，{(decides ? "须在本次评审上决定措施" : "须采取改进措施")}{(more > 0 ? $"，另有 {more} 个事项待定" : "")}",
                $"{evidence.Part.Name.In(Language.English)} has fallen (proven) and needs {(decides ? "a decision of this review" : "to be improved")}{(more > 0 ? $", as {(more == 1 ? "does 1 further matter" : $"do {more} further matters")}" : "")}")
            : decides
                ? new($"有 {asked.Count} 个事项须在本次评审上决定", $"{Display.Counted(asked.Count, "matter needs", "matters need")} a decision of this review")
                : new($"有 {asked.Count} 个事项须改进", $"{Display.Counted(asked.Count, "matter calls", "matters call")} for improvement");
    }
}

using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Responses;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The numbers that a run prints when its report is done: satisfaction first, then complaints; a part without data gives none.</summary>
public static class SummaryCards
{
    /// <summary>Computes the cards.</summary>
    public static IReadOnlyList<SummaryCard> Of(ReviewFigures figures)
    {
        var alike = Together(figures);
        return [.. Surveys(figures, alike), .. Recommended(figures), .. ForComplaints(figures.Complaints, alike)];
    }

    // The cards stand in one row, so their percentages have the same decimals.
    private static Alike Together(ReviewFigures figures)
    {
        var (total, complaints) = (figures.Trend.Total, figures.Complaints);
        return new(
            total.Surveyed.Degree, total.Surveyed.Rate, total.OverallDegree, total.OverallRate, figures.Trend.Latest?.Surveyed.Degree,
            Adjusted(figures)?.AdjustedRate, Adjusted(figures)?.CompositeRate, figures.Competitors.Gap?.PercentagePoints, figures.Competitors.Competitors.Degree,
            complaints.Clocks.Answering.LateShare?.Percent, complaints.Total.SharePercent(complaints.Total.Disputed));
    }

    private static RoundVerdict? Adjusted(ReviewFigures figures) => figures.Verdicts.In(figures.Scope).LastOrDefault(verdict => verdict.AdjustedRate is not null);

    private static IEnumerable<SummaryCard> Surveys(ReviewFigures figures, Alike alike)
    {
        if (!figures.HasSurveys)
        {
            yield break;
        }

        var total = figures.Trend.Total;
        var n = Doubted(figures, figures.Scope.Rounds, new LocalizedText($"n = {Display.Count(total.Surveyed.Ratings)}，{Display.Count(total.Surveyed.Forms)} 份问卷", $"n = {Display.Count(total.Surveyed.Ratings)}, {Display.Count(total.Surveyed.Forms)} forms"));
        yield return new("surveyed-degree", new("调查满意度", "Surveyed degree"), Shown(total.Surveyed.Degree, total.Surveyed.Base, alike), n, FindingTone.Neutral);
        yield return new("surveyed-rate", new("调查满意率", "Surveyed rate"), Shown(total.Surveyed.Rate, total.Surveyed.Base, alike), n, FindingTone.Neutral);
        if (total is { OverallDegree: { } overall, OverallRate: { } overallRate })
        {
            yield return new(
                "overall-degree", new("整体满意度", "Overall degree"), LocalizedText.Same(alike.Percent(overall)),
                new($"整体满意率 {alike.Percent(overallRate)}", $"overall rate {alike.Percent(overallRate)}"), FindingTone.Neutral);
        }

        if (figures.Trend.Latest is { Surveyed.Degree: { } latest } row && figures.Scope.Rounds.Count > 1)
        {
            yield return Latest(figures, row.Round.Label, latest, alike);
        }

        if (Adjusted(figures) is { AdjustedRate: { } adjusted } verdict)
        {
            yield return new(
                "adjusted-rate", new($"{verdict.Round.Label} 扣减后满意率", $"Adjusted rate {verdict.Round.Label}"), LocalizedText.Same(alike.Percent(adjusted)),
                new($"扣减前 {alike.Percent(verdict.CompositeRate!.Value)}", $"{alike.Percent(verdict.CompositeRate!.Value)} before the deduction"),
                verdict.Deduction > 0 ? FindingTone.Bad : FindingTone.Neutral);
        }

        if (figures.Competitors is { Gap: { } gap, Competitors.Degree: { } rivals })
        {
            yield return new(
                "competitor-gap", new("与竞争对手相比", "Against competitors"), LocalizedText.Same(Display.Signed(gap.PercentagePoints)),
                new($"百分点；对手 {alike.Percent(rivals)}", $"percentage points; competitors {alike.Percent(rivals)}"), ToneOf(gap.Direction));
        }
    }

    private static IEnumerable<SummaryCard> Recommended(ReviewFigures figures) =>
        from item in figures.OwnScales.Items
        where item is { Part: RatingKind.Surveyed, Score.Recommendation: not null }
        let counted = item.Score.Recommendation
        let n = Display.Count(counted.Answers)
        select item.IsShown && counted.Score is { } nps
            ? new SummaryCard(
                $"recommendation-{item.Item.Code}", new("净推荐值 NPS", "Net promoter score"), LocalizedText.Same(Display.Signed(nps.Score)),
                new($"95% 区间 {IntervalTexts.Score(nps.Interval).Zh}，n = {n}", $"95% interval {IntervalTexts.Score(nps.Interval).En}, n = {n}"), FindingTone.Neutral)
            : new SummaryCard($"recommendation-{item.Item.Code}", new("净推荐值 NPS", "Net promoter score"), Display.Suppressed, LocalizedText.Same($"n = {n}"), FindingTone.Neutral);

    private static SummaryCard Latest(ReviewFigures figures, string label, decimal value, Alike alike)
    {
        var change = figures.Trend.Judge(TrendMeasure.Degree)?.SincePrevious;
        var note = change is null
            ? new LocalizedText($"n = {Display.Count(figures.Trend.Latest!.Surveyed.Ratings)}", $"n = {Display.Count(figures.Trend.Latest!.Surveyed.Ratings)}")
            : new LocalizedText($"较 {change.From} {Display.Points(change.PercentagePoints).Zh}", $"{Display.Points(change.PercentagePoints).En} since {change.From}");
        note = Doubted(figures, [figures.Trend.Latest!.Round], note);
        return new("latest-degree", new($"最近一轮 {label}", $"Latest round {label}"), LocalizedText.Same(alike.Percent(value)), note, change is null ? FindingTone.Neutral : ToneOf(change.Direction));
    }

    private static IEnumerable<SummaryCard> ForComplaints(ComplaintFigures complaints, Alike alike)
    {
        if (!complaints.HasData)
        {
            yield break;
        }

        var total = complaints.Total;
        yield return new(
            "complaints", new("投诉", "Complaints"), LocalizedText.Same(Display.Count(total.Complaints)),
            new($"未结案 {Display.Count(total.Open)} 件", $"{Display.Count(total.Open)} still open"), FindingTone.Neutral);
        if (complaints.Clocks.Answering is { LateShare: { } share } answering)
        {
            yield return new(
                "late-answers", new("答复超时", "Answered late"), share.IsExact ? LocalizedText.Same(Display.Count(answering.Late)) : new($"至少 {Display.Count(answering.Late)}", $"{Display.Count(answering.Late)} at least"),
                share.Percent is { } late
                    ? new($"占 {Display.Count(answering.Decided)} 件的 {alike.Percent(late)}", $"{alike.Percent(late)} of {Display.Count(answering.Decided)}")
                    : new($"{Display.Count(answering.Over)} 件中 {Display.Count(answering.Unknown)} 件无法判定", $"{Display.Count(answering.Unknown)} of {Display.Count(answering.Over)} cannot be judged"),
                answering.Late > 0 ? FindingTone.Bad : share.IsExact ? FindingTone.Good : FindingTone.Neutral);
        }

        yield return new(
            "disputed", new("客户有异议", "Disputed"), LocalizedText.Same(Display.Count(total.Disputed)),
            new($"占投诉 {alike.Percent(total.SharePercent(total.Disputed)!.Value)}", $"{alike.Percent(total.SharePercent(total.Disputed)!.Value)} of complaints"),
            total.Disputed > 0 ? FindingTone.Bad : FindingTone.Good);
    }

    // A card has no room for names: the sentences below it name the rounds.
    private static LocalizedText Doubted(ReviewFigures figures, IReadOnlyList<SurveyRound> rounds, LocalizedText note)
    {
        RoundVerdict[] verdicts = [.. rounds.Select(figures.Verdicts.Of).OfType<RoundVerdict>()];
        var doubtful = verdicts.Where(verdict => verdict.IsDoubtful).ToArray();
        if (doubtful.Length == 0)
        {
            return note;
        }

        var word = DemandTexts.Validity(doubtful.MinBy(verdict => verdict.Validity)!.Validity);
        return doubtful.Length == verdicts.Length
            ? new($"{word.Zh}；{note.Zh}", $"{word.En}; {note.En}")
            : new($"含{word.Zh}的轮次；{note.Zh}", $"some rounds {word.En}; {note.En}");
    }

    private static LocalizedText Shown(decimal? value, BaseSize size, Alike alike) => (value, size) switch
    {
        ({ } known, _) => LocalizedText.Same(alike.Percent(known)),
        _ => Display.Absent(size),
    };

    private static FindingTone ToneOf(TrendDirection direction) => direction switch
    {
        TrendDirection.Risen => FindingTone.Good,
        TrendDirection.Fallen => FindingTone.Bad,
        _ => FindingTone.Neutral,
    };
}

/// <summary>One number of the summary page.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">The number as shown, or the words for none.</param>
/// <param name="Note">Base, target or change, in a few words.</param>
/// <param name="Tone">Good or bad news.</param>
public sealed record SummaryCard(string Id, LocalizedText Label, LocalizedText Value, LocalizedText Note, FindingTone Tone);

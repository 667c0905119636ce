using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>What customers said on scales of their own, in a sentence an item.</summary>
internal static class OwnScaleFindings
{
    public static IEnumerable<Finding> Of(ReviewFigures figures) =>
        from item in figures.OwnScales.Items
        where item.Part == RatingKind.Surveyed && item.IsShown
        let text = Recommended(item) ?? Shared(item)
        where text is not null
        select new Finding($"own-scale-{item.Item.Code}", OwnScales.Figure.Id, FindingTone.Neutral, text);

    private static LocalizedText? Recommended(OwnScaleItem item)
    {
        if (item.Score.Recommendation is not { Score: { } nps } counted)
        {
            return null;
        }

        var (score, interval, n) = (Display.Signed(nps.Score), IntervalTexts.Score(nps.Interval), Display.Count(counted.Answers));
        var (promoters, passives, detractors) = (Display.Count(counted.Promoters), Display.Count(counted.Passives), Display.Count(counted.Detractors));
        return new(
            $"“{item.Item.Name.Zh}”的净推荐值为 {score}（95% 区间 {interval.Zh}）：{n} 份作答中推荐者 {promoters}、被动者 {passives}、贬损者 {detractors}。",
            $"The net promoter score of \"{item.Item.Name.En}\" is {score} (95% interval {interval.En}): of {n} answers {promoters} promoters, {passives} passives, {detractors} detractors.");
    }

    private static LocalizedText? Shared(OwnScaleItem item)
    {
        if (item is not { Measure: ScaleMeasure.YesNo, Score: { Rate: { } rate, RateInterval: { } interval } })
        {
            return null;
        }

        var (share, bounds, n) = (Display.Percent(rate), IntervalTexts.Percent(interval, item.Score.IsApproximate), Display.Count(item.Score.Ratings));
        return new($"“{item.Item.Name.Zh}”有 {share} 答“是”（95% 区间 {bounds.Zh}，{n} 份作答）。", $"{share} answered yes to \"{item.Item.Name.En}\" (95% interval {bounds.En}, {n} answers).");
    }
}

using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>How far the data of a review can be trusted: what it rests on, what is missing, what cannot be judged.</summary>
internal static class DataQuality
{
    public static IReadOnlyList<LocalizedText> Of(ReviewFigures figures) =>
    [
        .. new[] { Base(figures), NotCountedForms(figures) }.OfType<LocalizedText>(),
        .. RefusalTexts.Lines(figures.Quality.Refused),
        .. new[] { Doubtful(figures), NotCounted(figures), Limits(figures), Calls(figures), Clocks(figures), Calendars(figures) }.OfType<LocalizedText>(),
    ];

    private static LocalizedText? Base(ReviewFigures figures)
    {
        var surveyed = figures.Trend.Total.Surveyed;
        return figures.HasSurveys
            ? new($"客户问卷 {Display.Count(surveyed.Forms)} 份、评价 {Display.Count(surveyed.Ratings)} 项", $"{Display.Counted(surveyed.Forms, "form", "forms")} of customers with {Display.Counted(surveyed.Ratings, "rating", "ratings")}")
            : null;
    }

    private static LocalizedText? NotCountedForms(ReviewFigures figures)
    {
        var (blank, late) = (figures.Quality.Blank, figures.Quality.Late);
        var (one, both) = (blank + late == 1, blank > 0 && late > 0);
        string[] zh = [.. new[] { blank > 0 ? $"空白问卷 {Display.Count(blank)} 份" : "", late > 0 ? $"逾期问卷 {Display.Count(late)} 份" : "" }.Where(part => part.Length > 0)];
        string[] en = [.. new[] { blank > 0 ? Display.Counted(blank, "blank form", "blank forms") : "", late > 0 ? Display.Counted(late, "late form", "late forms") : "" }.Where(part => part.Length > 0)];
        return blank + late == 0 ? null : new(
            $"另收到{string.Join("、", zh)}，{(both ? "均" : "")}不计入回收",
            $"besides, {string.Join(" and ", en)} came in, which {(one ? "does" : "do")} not count as returned");
    }

    private static LocalizedText? Doubtful(ReviewFigures figures)
    {
        var count = figures.Verdicts.In(figures.Scope).Count(verdict => verdict.IsDoubtful);
        return count == 0 ? null : new($"{count} 轮调查无效或有效性不能判定", $"{Display.Counted(count, "round", "rounds")} not valid, or validity not established");
    }

    private static LocalizedText? NotCounted(ReviewFigures figures)
    {
        var rounds = figures.Scope.Rounds.Where(round => round.Ratings > 0).ToArray();
        var count = rounds.Count(round => round.FormsSent is null);
        return count == 0 ? null
            : count == rounds.Length ? new(count == 1 ? "发出份数未统计，回收率无数据" : "各轮均未统计发出份数，回收率无数据", "forms sent not counted: no return rate")
            : new($"{rounds.Length} 轮中有 {count} 轮未统计发出份数，回收率无数据", $"forms sent not counted in {count} of {Display.Counted(rounds.Length, "round", "rounds")}: no return rate");
    }

    private static LocalizedText? Limits(ReviewFigures figures)
    {
        var names = figures.Verdicts.In(figures.Scope).SelectMany(verdict => verdict.Limits).Where(limit => !limit.IsRecorded).Select(limit => limit.Rule.Name).Distinct().ToArray();
        return names.Length == 0 ? null : new($"未采集：{Display.Join(names).Zh}", $"not recorded: {Display.Join(names).En}");
    }

    private static LocalizedText? Calls(ReviewFigures figures)
    {
        var (few, unrecorded) = (figures.Called.Actions.Count(action => action.State == CallState.NoData), figures.Called.Actions.Count(action => action.State == CallState.NotRecorded));
        return few + unrecorded == 0 ? null : new(
            $"制度的触发条件中，{few + unrecorded} 项不能判定（无数据 {few} 项，未采集 {unrecorded} 项）",
            $"of the regime's triggers {few + unrecorded} cannot be judged ({few} without data, {unrecorded} not recorded)");
    }

    private static LocalizedText? Clocks(ReviewFigures figures)
    {
        var unknown = figures.Complaints.Clocks.Clocks.Sum(clock => clock.Tally.Unknown);
        return unknown == 0 ? null : new($"投诉时限中有 {Display.Count(unknown)} 项缺少时间，无法判定", $"{Display.Counted(unknown, "time limit", "time limits")} of complaints cannot be judged: times are missing");
    }

    private static LocalizedText? Calendars(ReviewFigures figures)
    {
        var unknown = figures.Complaints.Clocks.Clocks.Sum(clock => clock.CalendarUnknown);
        return unknown == 0 ? null : new($"{Display.Count(unknown)} 项时限涉及尚未公布节假日的年份", $"{Display.Counted(unknown, "time limit touches", "time limits touch")} a year without published holidays");
    }
}

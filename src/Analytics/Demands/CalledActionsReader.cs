using CSat.Analytics.Review;
using CSat.Analytics.Shared;
using CSat.Analytics.Snapshot;
using CSat.Analytics.Surveys;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Demands;

internal static class CalledActionsReader
{
    private const int NoRound = -1;

    public static CalledActions Read(WarehouseSnapshot snapshot, ReviewScope scope, SatisfactionTrend trend, DepartmentBreakdown departments, RoundVerdicts verdicts, IReadOnlyDictionary<int, RegimeDemands> demands)
    {
        var round = scope.Asked ?? (trend.Rows is [.., var last] ? last.Round : null);
        var parts = snapshot.Read<Part>(
            CalledActions.Id, "reports/single_ratings.sql",
            new { round_key = round?.Key ?? NoRound, self = (int)RatingKind.Self, surveyed = (int)RatingKind.Surveyed });
        if (round is null)
        {
            return new(null, []);
        }

        var row = trend.Rows.FirstOrDefault(row => row.Round.Key == round.Key);
        return new(round, [.. RoundVerdicts.DemandsOf(round, demands).Triggers.SelectMany(trigger => trigger.Measure switch
        {
            SatisfactionMeasure.Degree => [Whole(trigger, row, row?.CompositeDegree, "满意度", "satisfaction degree")],
            SatisfactionMeasure.Rate => [Whole(trigger, row, row?.CompositeRate, "满意率", "satisfaction rate")],
            SatisfactionMeasure.FormMean => [Mean(trigger, row, snapshot)],
            SatisfactionMeasure.ReturnRate => [Returned(trigger, verdicts.Of(round))],
            SatisfactionMeasure.ItemDegree => Items(trigger, round, departments),
            SatisfactionMeasure.SatisfiedLevel => Singles(trigger, parts, part => part.Satisfied),
            SatisfactionMeasure.BestLevel => Singles(trigger, parts, part => part.Best),
            SatisfactionMeasure.Comments => [Comments(trigger, parts)],
            _ => new[] { new CalledAction(trigger, new("单个客户的满意度", "Satisfaction degree of each customer"), null, 0, CallState.NotRecorded) },
        })]);
    }

    private static CalledAction Whole(TriggerRule trigger, TrendRow? row, decimal? value, string zh, string en)
    {
        var blended = row?.Round.SelfWeightPercent is not null;
        return Judge(trigger, blended ? new($"整体{zh}", $"Overall {en}") : new($"调查{zh}", $"Surveyed {en}"), value, row?.Surveyed.Ratings ?? 0);
    }

    // Each form has the same weight, however many of its items were answered. What is too few to show is not judged.
    private static CalledAction Mean(TriggerRule trigger, TrendRow? row, WarehouseSnapshot snapshot)
    {
        var name = new LocalizedText("总均分", "Mean score of the forms");
        if (row?.Surveyed is not { Degree: not null } surveyed)
        {
            return Judge(trigger, name, null, row?.Surveyed.Ratings ?? 0);
        }

        var scores = snapshot.Read<FormScore>(
            CalledActions.Id, "reports/form_scores.sql", new { round_key = row.Round.Key, surveyed = (int)RatingKind.Surveyed });
        return Judge(trigger, name, CompositeScore.Mean(scores.SelectMany(score => score.Forms())), surveyed.Ratings);
    }

    // Forms may still come back in an open round, so that its rate calls for nothing yet.
    private static CalledAction Returned(TriggerRule trigger, RoundVerdict? verdict)
    {
        var name = new LocalizedText("回收率", "Return rate");
        return verdict is { ReturnRate: { } rate, Round: { FormsSent: { } sent, IsOpen: false } }
            ? Judge(trigger, name, rate, sent)
            : new(trigger, name, null, 0, CallState.NotRecorded);
    }

    private static IEnumerable<CalledAction> Items(TriggerRule trigger, SurveyRound round, DepartmentBreakdown departments) =>
        from department in departments.Departments
        from item in department.Items
        where item.ByRound.ContainsKey(round.Key)
        let reading = item.ByRound[round.Key]
        orderby reading.Degree ?? decimal.MaxValue, item.Item.Code
        select Judge(
            trigger,
            new($"{item.Item.Name.In(Language.Chinese)}（{department.Department.Name.In(Language.Chinese)}）", $"{item.Item.Name.In(Language.English)} ({department.Department.Name.In(Language.English)})"),
            reading.Degree,
            reading.Ratings);

    // A single rating has the value 1 or 0, so what is due is counted by asking Domain about both values.
    private static IEnumerable<CalledAction> Singles(TriggerRule trigger, IReadOnlyList<Part> parts, Func<Part, long> ones) => parts.Select(part =>
    {
        var due = (TriggerJudgement.IsDue(trigger, 1) ? ones(part) : 0) + (TriggerJudgement.IsDue(trigger, 0) ? part.Ratings - ones(part) : 0);
        return new CalledAction(
            trigger,
            part.RatingKind == (int)RatingKind.Self ? new("自评的单个评价", "Single self-ratings") : new("客户的单个评价", "Single ratings by customers"),
            due,
            part.Ratings,
            due > 0 ? CallState.Due : CallState.NotDue);
    });

    private static CalledAction Comments(TriggerRule trigger, IReadOnlyList<Part> parts)
    {
        var surveyed = parts.FirstOrDefault(part => part.RatingKind == (int)RatingKind.Surveyed);
        return Judge(trigger, new("客户的意见", "Comments by customers"), surveyed?.Comments ?? 0, surveyed?.Ratings ?? 0);
    }

    private static CalledAction Judge(TriggerRule trigger, LocalizedText subject, decimal? value, long n) =>
        new(trigger, subject, value, n, value is null ? CallState.TooFew : TriggerJudgement.IsDue(trigger, value) ? CallState.Due : CallState.NotDue);

    private sealed record FormScore
    {
        public decimal Points { get; init; }

        public decimal BestPoints { get; init; }

        public long Responses { get; init; }

        public IEnumerable<decimal?> Forms() => Enumerable.Repeat(CompositeScore.Of([new("form", Points, BestPoints)]), checked((int)Responses));
    }

    private sealed record Part
    {
        public int RatingKind { get; init; }

        public long Ratings { get; init; }

        public long Satisfied { get; init; }

        public long Best { get; init; }

        public long Comments { get; init; }
    }
}

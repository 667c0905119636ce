using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Findings;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>What the results of one round call for by its regime (R08.8, R08.29, R11.24, R11.30, R11.31, R11.32).</summary>
/// <param name="Round">The round asked for, else the latest one; null without surveys.</param>
/// <param name="Actions">Every trigger of its regime with its judgement, in the regime's order, items from the lowest.</param>
/// <param name="Duties">What the regime has done about the triggers that are due and the limits that are missed, by whom.</param>
public sealed record CalledActions(SurveyRound? Round, IReadOnlyList<CalledAction> Actions, IReadOnlyList<DutyOfResult> Duties)
{
    private const string SinglesSql = "reports/single_ratings.sql";
    private const int NoRound = -1;

    /// <summary>The table of actions.</summary>
    public static Figure<CalledActions> Figure { get; } = new("called-actions", new("由结果触发的措施", "Actions that results call for"), FigureSection.Returns, Read, SinglesSql)
    {
        Table = Tabulate,
        Judgements = [new(FindingPlace.Demands, LimitFindings.Called)],
        Methods =
        [
            new(
                new("由结果触发的措施", "Actions that results call for"),
                new("数值满足制度规定的条件时，即应采取相应措施；份数再少也作判定，只是不显示数值；未采集的数值不作判定。", "An action is due when the figure fulfils the regime's condition; however few the forms are: then the figure is not shown, the action is. Figures not recorded are not judged."),
                figures => (figures.Scope.Regime?.Survey?.Triggers ?? []).SelectMany(trigger => trigger.Rules)) { Applies = figures => figures.HasSurveys && figures.Scope.Regime?.Survey?.Triggers.Count > 0 },
        ],
    };

    /// <summary>What is due.</summary>
    public IEnumerable<CalledAction> Due => Actions.Where(action => action.State == CallState.Due);

    /// <summary>What could not be judged, because it is not recorded or there is no rating.</summary>
    public IEnumerable<CalledAction> Unjudged => Actions.Where(action => action.State is CallState.NotRecorded or CallState.NoData);

    private static FigureTable Tabulate(CalledActions called, ReviewFigures figures) => FigureTable.Of<(CalledAction? Action, DutyOfResult? Duty)>(
        [.. called.Actions.Select(action => (action, (DutyOfResult?)null)), .. called.Duties.Select(duty => ((CalledAction?)null, duty))],
        table => table
            .Round(_ => called.Round)
            .Code("kind", "种类", "Kind", row => row.Duty is null ? "action" : "duty")
            .Code("code", "代码", "Code", row => row.Action?.Rule.Code ?? row.Duty?.Duty.Code)
            .Text("subject", "对象或起因", "Of what, or called for by", row => row.Action?.Subject ?? Display.Join([.. row.Duty!.Causes]))
            .Choice("measure", "指标", "Measure", row => row.Action?.Rule.Measure)
            .Text("condition", "条件", "Condition", row => row.Action is { } action ? DemandTexts.Condition(action.Rule) : null)
            .Number("percent", "数值（%）", "Value in percent", ColumnUnit.Percent, row => Value(row.Action, count: false), "base")
            .Number("count", "数值（项或条）", "Value, a number", ColumnUnit.None, row => Value(row.Action, count: true), "base")
            .Number("base", "n", "n", ColumnUnit.None, row => row.Action?.Base)
            .Choice("state", "判定", "Judgement", row => row.Action?.State)
            .Text("action", "措施或事项", "Action, or what is to be done", row => row.Action is { State: CallState.Due } due ? due.Rule.Action : row.Duty?.Duty.Name)
            .Text("by", "由谁", "By whom", row => row.Duty is { By.Count: > 0 } duty ? Display.Join([.. duty.By]) : null)
            .Rules(row => row.Action?.Rule.Rules ?? row.Duty!.Duty.Rules));

    private static FigureCell Value(CalledAction? action, bool count) => action switch
    {
        null => FigureCell.NotApplicable,
        { IsCount: var isCount } when isCount != count => FigureCell.NotApplicable,
        { Value: null, State: CallState.NotRecorded } => FigureCell.NotRecorded,
        { Value: null } => FigureCell.NoData,
        { IsShown: false } => new(CellState.Suppressed),
        _ => FigureCell.OfNumber(action.Value),
    };

    private static CalledActions Read(FigureReading reading)
    {
        var trend = reading.Of(SatisfactionTrend.Figure);
        var round = (reading.Scope.Asked is { } asked && reading.Scope.Rounds.Contains(asked) ? asked : null) ?? (trend.Rows is [.., var last] ? last.Round : null);
        var parts = reading.Rows<Part>(SinglesSql, new { round_key = round?.Key ?? NoRound, self = (int)RatingKind.Self, surveyed = (int)RatingKind.Surveyed });
        if (round is null)
        {
            return new(null, [], []);
        }

        var row = trend.Rows.FirstOrDefault(row => row.Round.Key == round.Key);
        var verdict = reading.Of(RoundVerdicts.Figure).Of(round);
        CalledAction[] actions = [.. (round.Survey?.Triggers ?? []).SelectMany(trigger => trigger.Measure switch
        {
            SatisfactionMeasure.Degree => [Whole(trigger, row, TrendMeasure.Degree, "满意度", "satisfaction degree")],
            SatisfactionMeasure.Rate => [Whole(trigger, row, TrendMeasure.Rate, "满意率", "satisfaction rate")],
            SatisfactionMeasure.FormMean => [Mean(trigger, row)],
            SatisfactionMeasure.ReturnRate => [Returned(trigger, verdict)],
            SatisfactionMeasure.ItemDegree => Items(trigger, round, reading.Of(DepartmentBreakdown.Figure)),
            SatisfactionMeasure.SatisfiedLevel => Singles(trigger, row, parts, part => part.Satisfied),
            SatisfactionMeasure.BestLevel => Singles(trigger, row, parts, part => part.Best),
            SatisfactionMeasure.Comments => [Comments(trigger, parts)],
            _ => Customers(trigger, round, reading.Of(CustomersByRound.Figure)),
        })];
        return new(round, actions, DutyOfResult.Of(round, actions, verdict?.Limits ?? []));
    }

    private static CalledAction Whole(TriggerRule trigger, TrendRow? row, TrendMeasure measure, string zh, string en)
    {
        var blended = row?.Round.SelfWeightPercent is not null;
        return Judge(
            trigger,
            blended ? new($"整体{zh}", $"Overall {en}") : new($"调查{zh}", $"Surveyed {en}"),
            row?.Judged(measure),
            row?.Surveyed.Ratings ?? 0,
            row is { Surveyed.IsShown: true } && (!blended || row.Self.IsShown));
    }

    private static CalledAction Mean(TriggerRule trigger, TrendRow? row) => Judge(
        trigger, new("总均分", "Total mean score"), row?.Surveyed.Judged(TrendMeasure.FormMean), row?.Surveyed.Ratings ?? 0, row is null || row.Surveyed.IsShown);

    // Forms may still come back in an open round, so that its rate calls for nothing yet.
    private static CalledAction Returned(TriggerRule trigger, RoundVerdict? verdict)
    {
        var name = new LocalizedText("回收率", "Return rate");
        return verdict is { ReturnRate: { } rate, Round: { FormsSent: { } sent, IsOpen: false } }
            ? Judge(trigger, name, rate, sent, isShown: true)
            : new(trigger, name, null, 0, CallState.NotRecorded, IsShown: true);
    }

    private static IEnumerable<CalledAction> Items(TriggerRule trigger, SurveyRound round, DepartmentBreakdown departments) =>
        from department in departments.Departments
        from item in department.Items
        where item.ByRound.ContainsKey(round.Key)
        let reading = item.ByRound[round.Key]
        orderby reading.Judged(TrendMeasure.Degree) ?? decimal.MaxValue, item.Item.Code
        select Judge(
            trigger,
            new($"{item.Item.Name.In(Language.Chinese)}（{department.Department.Name.In(Language.Chinese)}）", $"{item.Item.Name.In(Language.English)} ({department.Department.Name.In(Language.English)})"),
            reading.Judged(TrendMeasure.Degree),
            reading.Ratings,
            reading.IsShown);

    // Every customer for whom the action is due; where it is due for none, the lowest speaks for all.
    private static IEnumerable<CalledAction> Customers(TriggerRule trigger, SurveyRound round, CustomersByRound customers)
    {
        CalledAction[] judged = [.. customers.In(round).Select(one => Judge(
            trigger, new($"客户 {one.Customer.Part.Code}", $"Customer {one.Customer.Part.Code}"), one.Reading.Judged(TrendMeasure.Degree), one.Reading.Ratings, one.Reading.IsShown))];
        var each = new LocalizedText("单个客户的满意度", "Satisfaction degree of each customer");
        return judged switch
        {
            [] => [new CalledAction(trigger, each, null, 0, CallState.NotRecorded, IsShown: true)],
            [{ State: CallState.NotDue } lowest, ..] => [lowest with { Subject = new($"{each.Zh}（最低）", $"{each.En} (the lowest)") }],
            _ => judged.Where(action => action.State == CallState.Due),
        };
    }

    // A single rating has the value 1 or 0, so what is due is counted by asking Domain about both values.
    private static IEnumerable<CalledAction> Singles(TriggerRule trigger, TrendRow? row, IReadOnlyList<Part> parts, Func<Part, long> ones) => parts.Where(part => part.Ratings > 0).Select(part =>
    {
        var due = (TriggerJudgement.IsDue(trigger, 1) ? ones(part) : 0) + (TriggerJudgement.IsDue(trigger, 0) ? part.Ratings - ones(part) : 0);
        return new CalledAction(
            trigger,
            part.RatingKind == (int)RatingKind.Self ? new("自评的单个评价", "Single self-ratings") : new("客户的单个评价", "Single ratings by customers"),
            due,
            part.Ratings,
            due > 0 ? CallState.Due : CallState.NotDue,
            (part.RatingKind == (int)RatingKind.Self ? row?.Self : row?.Surveyed) is { IsShown: true });
    });

    private static CalledAction Comments(TriggerRule trigger, IReadOnlyList<Part> parts)
    {
        var surveyed = parts.FirstOrDefault(part => part.RatingKind == (int)RatingKind.Surveyed);
        return Judge(trigger, new("客户的意见", "Comments by customers"), surveyed?.Comments ?? 0, surveyed?.Ratings ?? 0, isShown: true);
    }

    private static CalledAction Judge(TriggerRule trigger, LocalizedText subject, decimal? value, long n, bool isShown) =>
        new(trigger, subject, value, n, value is null ? CallState.NoData : TriggerJudgement.IsDue(trigger, value) ? CallState.Due : CallState.NotDue, isShown);

    private sealed record Part
    {
        public int RatingKind { get; init; }

        public long Ratings { get; init; }

        public long Satisfied { get; init; }

        public long Best { get; init; }

        public long Comments { get; init; }
    }
}

/// <summary>One trigger of a regime against one figure of a round.</summary>
/// <param name="Rule">The trigger.</param>
/// <param name="Subject">Whose figure: the whole, an item, a part of the survey.</param>
/// <param name="Value">Percent, or a number of ratings or comments; null when nothing is judged.</param>
/// <param name="Base">The number of ratings or forms behind it.</param>
/// <param name="State">The judgement, over any base.</param>
/// <param name="IsShown">Whether the value may be printed: a small base hides the number and never the duty.</param>
public sealed record CalledAction(TriggerRule Rule, LocalizedText Subject, decimal? Value, long Base, CallState State, bool IsShown)
{
    /// <summary>Whether the value is a number of ratings or comments.</summary>
    public bool IsCount => Rule.Measure is SatisfactionMeasure.SatisfiedLevel or SatisfactionMeasure.BestLevel or SatisfactionMeasure.Comments;
}

/// <summary>Whether a trigger's action is due.</summary>
public enum CallState
{
    /// <summary>The figure does not fulfil the condition.</summary>
    NotDue,

    /// <summary>The figure fulfils the condition: the action is due.</summary>
    Due,

    /// <summary>There is no rating: nothing is judged.</summary>
    NoData,

    /// <summary>The warehouse does not hold what the trigger looks at.</summary>
    NotRecorded,
}

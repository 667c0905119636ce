using CSat.Domain.Archive;
using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Domain.Customers;
using CSat.Domain.Documents;
using CSat.Domain.Duties;
using CSat.Domain.Findings;
using CSat.Domain.Improvement;
using CSat.Domain.Incentives;
using CSat.Domain.Indicators;
using CSat.Domain.Meetings;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;
using CSat.Domain.Targets;
using CSat.Domain.Text;
using CSat.Domain.Visits;

namespace CSat.Domain.Regimes;

/// <summary>Everything that differs between management systems, as one immutable value read from one file.</summary>
public sealed record Regime
{
    /// <summary>The requirement set it carries out, for example <c>R08</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Stable name, equal to its file's name, for example <c>manufacturing-after-sales</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What people read.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The version of the text, for example <c>1</c>; a changed regime gets a new one.</summary>
    public required string Version { get; init; }

    /// <summary>Where the regime comes from; null when not stated.</summary>
    public LocalizedText? Source { get; init; }

    /// <summary>Country code of the working-day calendar it reckons by, where the organisation names none; null when it knows no working days.</summary>
    public string? Calendar { get; init; }

    /// <summary>The roles that it names.</summary>
    public IReadOnlyList<RoleRule> Roles { get; init; } = [];

    /// <summary>The answer scales that its questionnaires may use.</summary>
    public IReadOnlyList<Scale> Scales { get; init; } = [];

    /// <summary>Its own scales and the <see cref="StandardScales"/> whose codes it does not take itself.</summary>
    public IEnumerable<Scale> AllScales => Scales.Concat(StandardScales.All.ExceptBy(Scales.Select(scale => scale.Code), scale => scale.Code));

    /// <summary>Survey rules; null for a regime of complaints alone.</summary>
    public SurveyRules? Survey { get; init; }

    /// <summary>Complaint rules; null for a regime of surveys alone.</summary>
    public ComplaintRules? Complaints { get; init; }

    /// <summary>Visits and return visits; null where the regime knows none.</summary>
    public VisitRules? Visits { get; init; }

    /// <summary>Corrective and preventive actions; null where the regime says nothing.</summary>
    public ImprovementRules? Improvement { get; init; }

    /// <summary>Events of its own that deadlines and schedules refer to, beyond the common ones.</summary>
    public IReadOnlyList<CodedName> Events { get; init; } = [];

    /// <summary>The fields of the customers' master data (R09.12).</summary>
    public IReadOnlyList<CustomerField> CustomerFields { get; init; } = [];

    /// <summary>Which targets are set and how.</summary>
    public IReadOnlyList<TargetRule> Targets { get; init; } = [];

    /// <summary>Grades outside the surveys (R15.14).</summary>
    public IReadOnlyList<GradingRule> Gradings { get; init; } = [];

    /// <summary>Operational indicators (R14.9, R16.17, R21.2).</summary>
    public IReadOnlyList<IndicatorRule> Indicators { get; init; } = [];

    /// <summary>Rewards and penalties.</summary>
    public IReadOnlyList<IncentiveRule> Incentives { get; init; } = [];

    /// <summary>Duties that stand beside surveys and complaints, with their times.</summary>
    public IReadOnlyList<DutyRule> Duties { get; init; } = [];

    /// <summary>What is announced to customers and staff: notices, care messages, open letters.</summary>
    public IReadOnlyList<DutyRule> Notices { get; init; } = [];

    /// <summary>Trainings.</summary>
    public IReadOnlyList<DutyRule> Training { get; init; } = [];

    /// <summary>What somebody must approve.</summary>
    public IReadOnlyList<DutyRule> Approvals { get; init; } = [];

    /// <summary>Flows of steps beside surveys, complaints and improvement (R21.1, R21.4, R21.7).</summary>
    public IReadOnlyList<FlowRule> Flows { get; init; } = [];

    /// <summary>How long records are kept.</summary>
    public IReadOnlyList<RetentionRule> Retention { get; init; } = [];

    /// <summary>From which base figures are shown.</summary>
    public PresentationRules Presentation { get; init; } = PresentationRules.Default;

    /// <summary>The meetings it demands.</summary>
    public IReadOnlyList<MeetingRule> Meetings { get; init; } = [];

    /// <summary>The forms, registers and procedures it demands or refers to.</summary>
    public IReadOnlyList<DocumentRule> Forms { get; init; } = [];

    /// <summary>The reports it demands.</summary>
    public IReadOnlyList<DocumentRule> Reports { get; init; } = [];

    /// <summary>Rules that software records but cannot enforce: purpose, scope, plain role statements.</summary>
    public IReadOnlyList<Statement> Recorded { get; init; } = [];

    /// <summary>Which reading of an open point was taken, and what else the schema allows.</summary>
    public IReadOnlyList<ReadingNote> Readings { get; init; } = [];

    /// <summary>Every time limit in it, in no order.</summary>
    public IEnumerable<TimeLimit> TimeLimits()
    {
        IEnumerable<DueWindow?> windows =
        [
            .. (Survey?.Deadlines ?? []).Concat(Complaints?.Clocks ?? []).Concat(Improvement?.Deadlines ?? []).Select(deadline => deadline.Window),
            .. (Survey?.Kinds ?? []).Select(kind => kind.Window),
            .. (Visits?.Kinds ?? []).Select(kind => kind.Window),
            .. DutiesOfAllParts().Select(duty => duty.Occasion.Window),
            .. Meetings.Select(meeting => meeting.Occasion.Window),
            .. Forms.Concat(Reports).Select(document => document.Occasion.Window),
        ];
        IEnumerable<TimeLimit?> limits =
        [
            .. windows.OfType<DueWindow>().Select(window => new TimeLimit(window.Latest, window.Unit)),
            .. Retention.Select(retention => retention.Keep.Period),
            Survey?.ReturnWindow,
            Complaints?.Appeal?.Within,
        ];
        return limits.OfType<TimeLimit>();
    }

    /// <summary>Every schedule in it, in no order.</summary>
    public IEnumerable<Schedule> Schedules()
    {
        IEnumerable<Schedule?> schedules =
        [
            .. DutiesOfAllParts().Select(duty => duty.Schedule),
            .. Forms.Concat(Reports).Select(document => document.Schedule),
            .. Meetings.Select(meeting => meeting.Schedule),
            .. Indicators.Select(indicator => indicator.Schedule),
            .. Incentives.Select(incentive => incentive.Schedule),
            .. Gradings.Select(grading => grading.Schedule),
            .. (Survey?.Kinds ?? []).Select(kind => kind.Schedule),
            .. (Visits?.Kinds ?? []).Select(kind => kind.Schedule),
            Survey?.Plan?.Schedule,
        ];
        return schedules.OfType<Schedule>();
    }

    /// <summary>Whether a target, a trigger or a trend of it looks at the mean of the forms' totals (R11.28, R11.30), which is computed for such a regime alone.</summary>
    public bool AsksFormMean =>
        Targets.Any(target => target.Measure == SatisfactionMeasure.FormMean)
        || (Survey?.Triggers ?? []).Any(trigger => trigger.Measure == SatisfactionMeasure.FormMean)
        || (Survey?.Trends ?? []).Any(trend => trend.Measure == TrendMeasure.FormMean);

    /// <summary>The scale of a code; null when the regime has none of that code.</summary>
    public Scale? FindScale(string code) => AllScales.FirstOrDefault(scale => scale.Code == code);

    private IEnumerable<DutyRule> DutiesOfAllParts() =>
    [
        .. Duties, .. Notices, .. Training, .. Approvals, .. Survey?.Populations ?? [], .. Survey?.Steps ?? [], .. Survey?.Discipline ?? [],
        .. Complaints?.Duties ?? [], .. Complaints?.Findings ?? [], .. Improvement?.Steps ?? [], .. Flows.SelectMany(flow => flow.Steps),
    ];
}

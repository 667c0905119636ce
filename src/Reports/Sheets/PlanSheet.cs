using System.Globalization;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using Wire = CSat.Contracts.V1;

namespace CSat.Reports.Sheets;

/// <summary>A survey plan 策划书 as a document: what it says, what the regime demands of it, and what became of it.</summary>
public sealed record PlanSheet
{
    /// <summary>The organisation that plans.</summary>
    public required LocalizedText Organization { get; init; }

    /// <summary>Title of the plan.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Code of the plan.</summary>
    public required string Code { get; init; }

    /// <summary>Where it stands.</summary>
    public required SurveyPlanState State { get; init; }

    /// <summary>First day of its period.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of its period.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The regime that it was written under.</summary>
    public required LocalizedText Regime { get; init; }

    /// <summary>What it says, in the regime's order, then whatever else it says.</summary>
    public required IReadOnlyList<PlanPart> Parts { get; init; }

    /// <summary>The survey kinds that it is for; those of the regime where it names none.</summary>
    public required IReadOnlyList<PlannedKind> Kinds { get; init; }

    /// <summary>How respondents are chosen, by the regime; null where it says nothing.</summary>
    public LocalizedText? Sampling { get; init; }

    /// <summary>What the regime demands of the number and share of forms.</summary>
    public required IReadOnlyList<LimitRule> Limits { get; init; }

    /// <summary>The rounds that it opened.</summary>
    public required IReadOnlyList<PlannedSurvey> Rounds { get; init; }

    /// <summary>The questionnaire that it decides on, as title and code; null for none.</summary>
    public LocalizedText? Questionnaire { get; init; }

    /// <summary>When the questionnaire was approved; null where it was not, or none is named.</summary>
    public DateOnly? QuestionnaireApprovedOn { get; init; }

    /// <summary>The approved targets within its period.</summary>
    public required IReadOnlyList<PlannedTarget> Targets { get; init; }

    /// <summary>Who writes plans by the regime; empty where it says nothing.</summary>
    public required IReadOnlyList<LocalizedText> Writers { get; init; }

    /// <summary>Who approves plans by the regime; empty where nobody has to.</summary>
    public required IReadOnlyList<LocalizedText> Approvers { get; init; }

    /// <summary>Who receives plans by the regime; empty where it says nothing.</summary>
    public required IReadOnlyList<LocalizedText> Receivers { get; init; }

    /// <summary>What happened to it, in order.</summary>
    public required IReadOnlyList<PlanStep> History { get; init; }

    /// <summary>When it was asked for, in the organisation's zone.</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>The plan of the answers.</summary>
    internal static PlanSheet Of(SheetAnswers answers, Wire.SurveyPlan plan)
    {
        var (regime, survey) = (answers.Regime, answers.Regime.Survey);
        SurveyKind[] kinds = [.. (survey?.Kinds ?? []).Where(kind => plan.SurveyKinds.Count == 0 || plan.SurveyKinds.Contains(kind.Code))];
        return new()
        {
            Organization = SheetAnswers.Text(answers.Organization.Name),
            Title = SheetAnswers.Text(plan.Title),
            Code = plan.Code,
            State = EnumCode.Parse<SurveyPlanState>(EnumCode.Of(plan.State)),
            From = Day(plan.PeriodStart),
            To = Day(plan.PeriodEnd),
            Regime = new($"{regime.Id} {regime.Title.Zh}", $"{regime.Id} {regime.Title.En}"),
            Parts = PartsOf(survey?.Plan, plan),
            Kinds = [.. kinds.Select(kind => KindOf(answers, kind))],
            Sampling = survey?.Sampling is { } sampling && (sampling.Kinds.Count == 0 || kinds.Any(kind => sampling.Kinds.Contains(kind.Code))) ? SamplingOf(sampling) : null,
            Limits = [.. (survey?.Limits ?? []).Where(limit => kinds.Any(kind => limit.IsFor(kind.Code)))],
            Rounds = [.. answers.Rounds.Select(round => new PlannedSurvey(
                round.Code, Day(round.PeriodStart), Day(round.PeriodEnd), answers.Sampled.TryGetValue(round.Code, out var sampled) ? sampled : null, round.FormsSent > 0 ? round.FormsSent : null,
                round.State == Wire.RoundState.Closed))],
            Questionnaire = QuestionnaireOf(answers, plan),
            QuestionnaireApprovedOn = answers.Questionnaire?.Approval is { } approval ? DateOnly.FromDateTime(Local(answers, approval.ApprovedAt.ToDateTimeOffset())) : null,
            Targets = [.. answers.Targets.Select(target => TargetOf(answers, target))],
            Writers = Roles(answers, survey?.Plan?.By),
            Approvers = Roles(answers, survey?.Plan?.ApprovedBy),
            Receivers = Roles(answers, survey?.Plan?.IssuedTo),
            History = [.. plan.Events.Select(happened => new PlanStep(
                EnumCode.Parse<SurveyPlanEventKind>(EnumCode.Of(happened.Kind)), Local(answers, happened.OccurredAt.ToDateTimeOffset()), answers.Role(happened.Role), happened.Reason,
                [.. happened.Departments.Select(answers.Department)]))],
            ReadAt = Local(answers, answers.ReadAt),
        };
    }

    private static IReadOnlyList<PlanPart> PartsOf(PlanRule? rule, Wire.SurveyPlan plan)
    {
        var said = plan.Contents.ToDictionary(content => content.Code, content => content.Text, StringComparer.Ordinal);
        var demanded = rule?.Contents ?? [];
        return
        [
            .. demanded.Select(content => new PlanPart(content.Name, said.GetValueOrDefault(content.Code), content.Rules)),
            .. plan.Contents.Where(content => demanded.All(known => known.Code != content.Code)).Select(content => new PlanPart(SheetTexts.Part(content.Code), content.Text, [])),
        ];
    }

    private static PlannedKind KindOf(SheetAnswers answers, SurveyKind kind)
    {
        var channels = answers.Regime.Survey!.Channels;
        var form = answers.Regime.Forms.FirstOrDefault(document => document.Code == kind.Form);
        return new(
            kind.Name, SheetTexts.Audience(kind.Audience),
            [.. kind.Channels.Select(code => channels.FirstOrDefault(channel => channel.Code == code)?.Name ?? LocalizedText.Same(code))],
            Roles(answers, kind.By), form is null ? null : new($"{form.Name.Zh}{Numbered(form.Number)}", $"{form.Name.En}{Numbered(form.Number)}"), kind.Rules);
    }

    private static LocalizedText SamplingOf(Domain.Sampling.SamplingRule sampling)
    {
        var method = SheetTexts.Method(sampling.Method);
        return sampling.Text is { } text ? new($"{method.Zh}：{text.Zh}", $"{method.En}: {text.En}") : method;
    }

    private static LocalizedText? QuestionnaireOf(SheetAnswers answers, Wire.SurveyPlan plan)
    {
        var name = $"{plan.Questionnaire}/{plan.QuestionnaireVersion.ToString(CultureInfo.InvariantCulture)}";
        return plan.Questionnaire.Length == 0 ? null
            : answers.Questionnaire is { } version && SheetAnswers.Text(version.Title) is var title ? new($"{title.In(Language.Chinese)}（{name}）", $"{title.In(Language.English)} ({name})")
            : LocalizedText.Same(name);
    }

    private static PlannedTarget TargetOf(SheetAnswers answers, Wire.Target target)
    {
        var role = answers.Regime.Roles.FirstOrDefault(known => known.Code == target.ApprovedBy)?.Name ?? (target.ApprovedBy.Length > 0 ? LocalizedText.Same(target.ApprovedBy) : null);
        return new(Display.Measure(target.Measure == Wire.Measure.SatisfactionRate ? TrendMeasure.Rate : TrendMeasure.Degree), Day(target.ValidFrom), Day(target.ValidTo), decimal.Parse(target.ValuePercent.Value, CultureInfo.InvariantCulture), role);
    }

    private static IReadOnlyList<LocalizedText> Roles(SheetAnswers answers, IReadOnlyList<string>? codes) => [.. (codes ?? []).Select(code => answers.Role(code)!)];

    private static string Numbered(string? number) => number is null ? "" : $" {number}";

    private static DateOnly Day(Google.Type.Date day) => new(day.Year, day.Month, day.Day);

    private static DateTime Local(SheetAnswers answers, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, answers.Zone).DateTime;
}

/// <summary>A part of a plan.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Text">What the plan says; null where it says nothing.</param>
/// <param name="Rules">The rules that demand it; none where the organisation added it.</param>
public sealed record PlanPart(LocalizedText Name, string? Text, IReadOnlyList<string> Rules);

/// <summary>A survey kind of a plan.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Audience">Who is asked.</param>
/// <param name="Channels">How forms travel; empty for any way.</param>
/// <param name="By">Who carries it out; empty where the regime names nobody.</param>
/// <param name="Form">Its form with its number; null where none is named.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record PlannedKind(LocalizedText Name, LocalizedText Audience, IReadOnlyList<LocalizedText> Channels, IReadOnlyList<LocalizedText> By, LocalizedText? Form, IReadOnlyList<string> Rules);

/// <summary>A round that a plan opened.</summary>
/// <param name="Code">Code of the round.</param>
/// <param name="From">First day of its period.</param>
/// <param name="To">Last day of its period.</param>
/// <param name="Sampled">Members in its drawn sample; null where none was drawn.</param>
/// <param name="Sent">Forms handed out; null where they are not counted.</param>
/// <param name="IsClosed">Whether it is closed.</param>
public sealed record PlannedSurvey(string Code, DateOnly From, DateOnly To, long? Sampled, long? Sent, bool IsClosed);

/// <summary>A target within a plan's period.</summary>
/// <param name="Measure">The figure that it is set for.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="To">Last day on which it holds.</param>
/// <param name="Percent">Its value.</param>
/// <param name="ApprovedBy">Who approved it; null where that is not recorded.</param>
public sealed record PlannedTarget(LocalizedText Measure, DateOnly From, DateOnly To, decimal Percent, LocalizedText? ApprovedBy);

/// <summary>Something that happened to a plan.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When, in the organisation's zone.</param>
/// <param name="Role">In which role; null where none was needed.</param>
/// <param name="Reason">Why it was rejected; else empty.</param>
/// <param name="Departments">To whom it was sent; else empty.</param>
public sealed record PlanStep(SurveyPlanEventKind Kind, DateTime At, LocalizedText? Role, string Reason, IReadOnlyList<LocalizedText> Departments);

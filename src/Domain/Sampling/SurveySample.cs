using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Sampling;

/// <summary>Whom a round asks, drawn from its frame by the regime's rules.</summary>
public static class SurveySample
{
    /// <summary>The population of a regime that says that every managed area is covered (R05.23).</summary>
    public const string AllAreas = "all-areas";

    /// <summary>Those who are always asked (R05.25).</summary>
    public const string ForcedComplainants = "complainants";

    /// <summary>On which days a complaint brings a member into the sample, whatever the draw says; null where the regime demands that of nobody (R05.25).</summary>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="kind">Code of the survey kind.</param>
    /// <param name="previous">The day of the previous sample of the kind; null for the first.</param>
    /// <param name="today">The day of this one.</param>
    [Judges("R05.25")]
    public static ComplaintDays? Forcing(SurveyRules? survey, string kind, DateOnly? previous, DateOnly today) =>
        RuleFor(survey, kind)?.Forced.Contains(ForcedComplainants, StringComparer.Ordinal) == true ? Complainants.Since(previous, today) : null;

    /// <summary>
    /// Begins the draw of a round's sample: by the method that the regime demands (R05.25, R07.8, R11.2; one that it only suggests, as R14.5 does, may be another), with
    /// every area where it demands that (R05.23).
    /// </summary>
    /// <param name="strata">What each area of the frame holds; forced are those who complained on the days of <see cref="Forcing"/>.</param>
    /// <param name="areas">The areas to be covered, whether anybody of theirs is in the frame or not.</param>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="kind">Code of the survey kind.</param>
    /// <param name="order">How to draw.</param>
    /// <returns>The draw and no problem, or null and what is wrong.</returns>
    [Judges("R05.23", "R05.25", "R14.5")]
    public static (RunningDraw? Draw, IReadOnlyList<Problem> Problems) Begin(
        IReadOnlyCollection<StratumSize> strata, IEnumerable<string> areas, SurveyRules? survey, string kind, SampleOrder order)
    {
        var covering = survey?.Populations.FirstOrDefault(population => population.Code == AllAreas && (population.Kinds.Count == 0 || population.Kinds.Contains(kind, StringComparer.Ordinal)));
        var problems = Check(strata, areas, RuleFor(survey, kind), covering, order);
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var plan = order.Method == SamplingMethod.Random ? new DrawPlan(order.Size, order.Seed, covering is null ? 0 : 1) : new DrawPlan(strata.Sum(stratum => stratum.Members), order.Seed);
        return (new RunningDraw(strata, plan), []);
    }

    private static SamplingRule? RuleFor(SurveyRules? survey, string kind) =>
        survey?.Sampling is { } sampling && (sampling.Kinds.Count == 0 || sampling.Kinds.Contains(kind, StringComparer.Ordinal)) ? sampling : null;

    private static List<Problem> Check(IReadOnlyCollection<StratumSize> strata, IEnumerable<string> areas, SamplingRule? rule, Duties.DutyRule? covering, SampleOrder order)
    {
        var problems = new List<Problem>();
        var members = strata.Sum(stratum => stratum.Members);
        if (rule is { Hard: true } && rule.Method != order.Method)
        {
            problems.Add(SamplingMethodOther("method", order.Method, rule.Method, rule.Rules));
        }

        if (members == 0)
        {
            problems.Add(NothingToDraw("round"));
        }
        else if (order.Method == SamplingMethod.Random && order.Size < 1)
        {
            problems.Add(FieldMissing("size"));
        }
        else if (order.Size > members)
        {
            problems.Add(SampleTooLarge("size", order.Size, members));
        }

        string[] missing = covering is null ? [] : [.. areas.Except(strata.Select(stratum => stratum.Stratum), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            problems.Add(AreaWithoutMembers("areas", missing, covering!.Rules));
        }

        return problems;
    }
}

/// <summary>Somebody who can be asked.</summary>
/// <param name="Member">The member, unique in the frame.</param>
/// <param name="Area">Code of its area; empty where the frame is not divided.</param>
/// <param name="ComplainedOn">Day of its last complaint; null for none.</param>
public readonly record struct FrameEntry(string Member, string Area, DateOnly? ComplainedOn);

/// <summary>How a sample is to be drawn.</summary>
/// <param name="Method">The method.</param>
/// <param name="Size">How many, for a random sample; 0 or more.</param>
/// <param name="Seed">Chosen once and kept.</param>
public sealed record SampleOrder(SamplingMethod Method, int Size, long Seed);

using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Domain.Rounds;

/// <summary>Something that a regime has done in a round of a survey kind.</summary>
/// <param name="Part">Of which part of a survey it is.</param>
/// <param name="Code">Its code in the regime; that of its way for the sampling and of its subject for a comparison.</param>
/// <param name="Name">What people read; null where its code says it all.</param>
/// <param name="Roles">The roles that do it or receive it; empty where the regime names none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record RoundDemand(RoundDemandPart Part, string Code, LocalizedText? Name, IReadOnlyList<RoleRule> Roles, IReadOnlyList<string> Rules)
{
    /// <summary>What is asked or done, in words; null where the name says it all.</summary>
    public LocalizedText? Text { get; init; }

    /// <summary>For an occasion: when after it the customer is asked (R06.6, R09.5); null where the regime gives no time.</summary>
    public DueWindow? Window { get; init; }

    /// <summary>For an occasion: attempts, each in another time slot, before the customer counts as unreachable (R09.9, Q22); null where the regime gives no number.</summary>
    public int? Attempts { get; init; }
}

/// <summary>What whoever carries out a round is told: whom it asks, when, how they are chosen and reached, by which forms, step by step by whom, what surveyors keep to, and what becomes of the results.</summary>
public static class RoundDemands
{
    /// <summary>
    /// What the regime has done in a round: who carries it out (R03.12, R06.9), after which event each customer is asked and within which days (R06.6, R09.5), whom it asks
    /// (R03.2, R08.10, R08.15, R11.17, R14.5), how they are chosen (R01.10, R14.5), by which channels and form (R06.4, R14.5), its modules with who collects them and their forms
    /// (R16.9), its steps with the roles that do them (R06.3, R06.22, R07.36, R08.18, R14.9), the discipline of those who survey (R01.16,
    /// R06.31), to whom its problems go (R08.8) and what its results are compared with (R01.17, R08.31).
    /// </summary>
    /// <param name="regime">The regime that the round is held under.</param>
    /// <param name="kind">Code of its survey kind.</param>
    /// <returns>By part, each in the regime's order; nothing for a kind that the regime does not have.</returns>
    [Judges(
        "R01.10", "R01.16", "R01.17", "R03.2", "R03.12", "R06.3", "R06.4", "R06.6", "R06.9", "R06.22", "R06.31", "R07.36", "R08.8", "R08.10", "R08.15", "R08.18", "R08.31", "R09.5", "R11.17",
        "R11.20", "R14.5", "R14.9", "R16.9")]
    public static IReadOnlyList<RoundDemand> Of(Regime regime, string kind)
    {
        if (regime.Survey is not { } survey || survey.FindKind(kind) is not { } held)
        {
            return [];
        }

        RoleRule[] Roles(IReadOnlyList<string> codes) => [.. regime.Roles.Where(role => codes.Contains(role.Code, StringComparer.Ordinal))];
        RoundDemand Duty(RoundDemandPart part, DutyRule duty) => new(part, duty.Code, duty.Name, Roles(duty.By), duty.Rules) { Text = duty.Text };
        bool IsFor(IReadOnlyList<string> kinds) => kinds.Count == 0 || kinds.Contains(kind, StringComparer.Ordinal);
        var modules = survey.ModulesOf(kind);
        string?[] forms = [held.Form, .. modules.Select(module => module.Form)];

        return
        [
            new(RoundDemandPart.Execution, held.Code, held.Name, Roles(held.By), held.Rules),
            .. held.After is { } after ? [OccasionOf(regime, held, after)] : Array.Empty<RoundDemand>(),
            .. survey.Populations.Where(population => IsFor(population.Kinds)).Select(population => Duty(RoundDemandPart.Population, population)),
            .. survey.Sampling is { } sampling && IsFor(sampling.Kinds) ? [new(RoundDemandPart.Sampling, EnumCode.Of(sampling.Method), sampling.Text, [], sampling.Rules)] : Array.Empty<RoundDemand>(),
            .. survey.Channels.Where(channel => held.Channels.Count == 0 || held.Channels.Contains(channel.Code, StringComparer.Ordinal))
                .Select(channel => new RoundDemand(RoundDemandPart.Channel, channel.Code, channel.Name, [], channel.Rules)),
            .. modules.Select(module => new RoundDemand(RoundDemandPart.Module, module.Code, module.Name, Roles(module.By), module.Rules) { Text = module.Content }),
            .. regime.Forms.Where(form => forms.Contains(form.Code, StringComparer.Ordinal)).Select(form => new RoundDemand(RoundDemandPart.Form, form.Code, form.Name, Roles(form.By), form.Rules)),
            .. survey.Steps.Where(step => IsFor(step.Kinds)).Select(step => Duty(RoundDemandPart.Step, step)),
            .. survey.Discipline.Where(entry => IsFor(entry.Kinds)).Select(entry => Duty(RoundDemandPart.Discipline, entry)),
            .. survey.Routing.Select(route => new RoundDemand(RoundDemandPart.Routing, route.Code, route.Name, Roles(route.To), route.Rules)),
            .. survey.Trends.Select(trend => new RoundDemand(RoundDemandPart.Comparison, EnumCode.Of(trend.By), null, [], trend.Rules)),
        ];
    }

    private static RoundDemand OccasionOf(Regime regime, SurveyKind kind, string after) =>
        new(RoundDemandPart.Occasion, after, regime.Events.FirstOrDefault(own => own.Code == after)?.Name, [], kind.Rules) { Window = kind.Window, Attempts = kind.Attempts };
}

/// <summary>Of which part of a survey a demand is.</summary>
public enum RoundDemandPart
{
    /// <summary>Who carries it out.</summary>
    Execution,

    /// <summary>Whom it asks.</summary>
    Population,

    /// <summary>How they are chosen.</summary>
    Sampling,

    /// <summary>How forms travel.</summary>
    Channel,

    /// <summary>The form that is asked.</summary>
    Form,

    /// <summary>A step of it.</summary>
    Step,

    /// <summary>To whom a class of problems goes.</summary>
    Routing,

    /// <summary>What its results are compared with.</summary>
    Comparison,

    /// <summary>The event after which each customer is asked.</summary>
    Occasion,

    /// <summary>A module of it.</summary>
    Module,

    /// <summary>What those who survey keep to.</summary>
    Discipline,
}

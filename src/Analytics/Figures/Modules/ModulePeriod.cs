using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Targets;

namespace CSat.Analytics.Figures;

/// <summary>The modules of one period.</summary>
/// <param name="Label">The calendar period, such as 2026.</param>
/// <param name="Modules">All modules of the kind in the regime's order, also those without a form.</param>
/// <param name="Goal">The target of the total; null for none.</param>
public sealed record ModulePeriod(string Label, IReadOnlyList<ScoredModule> Modules, TargetRule? Goal)
{
    /// <summary>The weighted total, 0 to 100, unrounded, whatever the bases; null without weights, and while a module has no data (R16.9).</summary>
    public decimal? Total => Modules.All(module => module.Rule.Weight is not null)
        ? ModuleScore.Total([.. Modules.Select(module => module.Reading.Judged(TrendMeasure.Degree))], [.. Modules.Select(module => module.Rule.Weight!.Value)])
        : null;

    /// <summary>Modules without any form.</summary>
    public IReadOnlyList<ScoredModule> Missing => [.. Modules.Where(module => module.Reading.Forms == 0)];

    /// <summary>Whether the total may be shown: not where a module's score that may not be shown could be worked out from it.</summary>
    public bool IsShown => Modules.All(module => module.Reading.IsShown || module.Reading.Forms == 0);

    /// <summary>The total against its target.</summary>
    public TargetJudgement Judgement => TargetJudgement.Of(Total, interval: null, Goal?.Condition);
}

/// <summary>A module with its forms of a period.</summary>
/// <param name="Rule">The regime's module.</param>
/// <param name="Reading">The totals of its forms, each of 0 to 100 and of the same weight; the degree is their mean.</param>
public sealed record ScoredModule(ModuleRule Rule, SatisfactionReading Reading)
{
    /// <summary>Its score against its target, over any base.</summary>
    public TargetJudgement Judgement => TargetJudgement.Of(Reading.Judged(TrendMeasure.Degree), Reading.Estimate(TrendMeasure.Degree)?.Interval, Rule.Target);
}

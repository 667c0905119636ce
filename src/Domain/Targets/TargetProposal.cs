using CSat.Domain.Indicators;
using CSat.Domain.Regimes;
using CSat.Domain.Statistics;

namespace CSat.Domain.Targets;

/// <summary>The value that a regime's method gives for the next target, with what it was worked out from (R08.33): drawn up, not yet approved.</summary>
/// <param name="Rule">The target; it has a method.</param>
/// <param name="Inputs">The results that the method looks at, oldest first: the last ones, as many as its window, or all while there are fewer.</param>
/// <param name="Value">Percent, unrounded; null while there are fewer results than the window, or fewer than the method can do with.</param>
public sealed record TargetProposal(TargetRule Rule, IReadOnlyList<TargetInput> Inputs, decimal? Value)
{
    /// <summary>The proposals for the targets of a regime that are set from earlier results (R08.32, R08.33).</summary>
    /// <param name="rules">The regime's targets that are for the survey kind.</param>
    /// <param name="resultsOf">The results of the closed rounds in the measure of a target, oldest first; null values are left out.</param>
    [Judges("R08.32", "R08.33")]
    public static IReadOnlyList<TargetProposal> Of(IEnumerable<TargetRule> rules, Func<TargetRule, IEnumerable<TargetInput>> resultsOf) =>
    [
        .. from rule in rules
           where rule is { Method: not null, Window: not null }
           select Of(rule, [.. resultsOf(rule)]),
    ];

    private static TargetProposal Of(TargetRule rule, IReadOnlyList<TargetInput> results)
    {
        TargetInput[] inputs = [.. results.TakeLast(rule.Window!.Value)];
        return new(rule, inputs, inputs.Length < rule.Window ? null : AverageAdvancedTarget.Of(rule.Method!.Value, [.. inputs.Select(input => input.Value)], Better.Higher));
    }
}

/// <summary>The result of one round.</summary>
/// <param name="Round">What the round is called.</param>
/// <param name="Value">Percent, unrounded.</param>
public sealed record TargetInput(string Round, decimal Value);

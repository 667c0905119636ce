using System.Globalization;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Targets;

/// <summary>A value that is drawn up for a target.</summary>
/// <param name="Value">Percent; null where nobody gives one and the computed one is meant.</param>
/// <param name="Computed">What the regime's method gives, percent and unrounded; null where there is no method, or fewer results than it looks at.</param>
/// <param name="Results">How many results the method has.</param>
public sealed record ProposedValue(decimal? Value, decimal? Computed, int Results)
{
    /// <summary>What is proposed: the value given, or the computed one to four decimal places, half away from zero; null for neither.</summary>
    public decimal? Taken => Value ?? (Computed is { } computed ? decimal.Round(computed, TargetValue.StoredDecimals, MidpointRounding.AwayFromZero) : null);

    /// <summary>Whether the value is what the method gives, to the two decimal places that reports print.</summary>
    public bool IsComputed => Taken is { } taken && Computed is { } computed && TargetValue.Printed(taken) == TargetValue.Printed(computed);
}

/// <summary>Whether a value may be proposed as a target.</summary>
public static class TargetValue
{
    internal const int StoredDecimals = 4;
    private const int PrintedDecimals = 2;

    /// <summary>
    /// Why a value is not taken: there is none and none can be computed; or the regime names a method (R08.33), and the value is not what it gives, without a word of
    /// why. While there are fewer results than the method looks at, any value needs its reason.
    /// </summary>
    /// <param name="proposed">The value.</param>
    /// <param name="rule">The regime's target; null for none.</param>
    /// <param name="reason">Why the value is what it is; empty where nobody says.</param>
    [Judges("R08.33")]
    public static IEnumerable<Problem> Check(ProposedValue proposed, TargetRule? rule, string reason)
    {
        if (proposed.Taken is null)
        {
            return rule is { Method: not null, Window: { } window } ? [TargetNotComputable("value_percent", proposed.Results, window, rule.Rules)] : [FieldMissing("value_percent")];
        }

        return rule is not { Method: not null, Window: { } needed } || proposed.IsComputed || reason.Length > 0
            ? []
            : proposed.Computed is { } computed ? [TargetOffComputed("reason", Shown(proposed.Taken.Value), Shown(computed), rule.Rules)] : [TargetOffComputed("reason", proposed.Results, needed, rule.Rules)];
    }

    private static string Shown(decimal percent) => $"{Printed(percent).ToString("0.##", CultureInfo.InvariantCulture)} %";

    internal static decimal Printed(decimal percent) => decimal.Round(percent, PrintedDecimals, MidpointRounding.AwayFromZero);
}

using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Complaints;

/// <summary>What the finding of justified or unjustified calls for (R07.26, R20.15, R20.16, R20.20).</summary>
public static class FindingRules
{
    /// <summary>The code of a finding in regime files; null for none.</summary>
    public static string? Code(ComplaintFinding finding) => finding switch
    {
        ComplaintFinding.Justified => "justified",
        ComplaintFinding.Unjustified => "unjustified",
        _ => null,
    };

    /// <summary>
    /// Checks a finding (R07.26): people decide it, because the source gives no criteria, and write down why (Q33). What is missing cites the rules of the regime's
    /// own findings.
    /// </summary>
    /// <param name="rules">The regime's complaint rules.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The problems; empty when it may be recorded.</returns>
    [Judges("R07.26")]
    public static IReadOnlyList<Problem> Check(ComplaintRules rules, ComplaintFinding finding, string? reason)
    {
        string[] missing = [.. finding == ComplaintFinding.None ? ["finding"] : Array.Empty<string>(), .. string.IsNullOrWhiteSpace(reason) ? ["reason"] : Array.Empty<string>()];
        var of = finding == ComplaintFinding.None ? rules.Findings : Duties(rules, finding);
        var cited = Cited(of.SelectMany(duty => duty.Rules), "finding");
        return [.. missing.Select(field => FieldMissing(field) with { Rule = cited })];
    }

    /// <summary>What the finding calls for: an explanation in writing where unjustified (R20.15), the measures taken in writing where justified (R20.16).</summary>
    /// <param name="rules">The regime's complaint rules.</param>
    /// <param name="finding">The finding.</param>
    [Judges("R20.15", "R20.16")]
    public static IReadOnlyList<DutyRule> Duties(ComplaintRules rules, ComplaintFinding finding) =>
        [.. rules.Findings.Where(duty => duty.Code == Code(finding))];

    /// <summary>Whether compensation is to be negotiated (R20.20): the complaint is justified and brought the customer an economic loss.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="loss">The loss in money, 0 or more; null when not known.</param>
    [Judges("R20.20")]
    public static bool CompensationIsDue(ComplaintFinding finding, decimal? loss) => finding == ComplaintFinding.Justified && loss > 0;
}

/// <summary>What is owed when a complaint is not answered face to face (R18.8).</summary>
public enum DeferredAnswerDuty
{
    /// <summary>Tell the customer when the answer comes.</summary>
    TellTheTime,

    /// <summary>Report it to the roles of its category.</summary>
    Report,
}

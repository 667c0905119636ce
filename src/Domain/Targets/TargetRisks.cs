using CSat.Domain.Regimes;

namespace CSat.Domain.Targets;

/// <summary>What makes a target risky (R21.12).</summary>
public enum TargetRisk
{
    /// <summary>Not fit for the present state: assessed as not suitable and not changed since.</summary>
    Unfit,

    /// <summary>Not consistent with what customers require: an assessment names information that contradicts it.</summary>
    Contradicted,

    /// <summary>Not assessed since a round was closed that it judges.</summary>
    NotAssessed,

    /// <summary>Not communicated: it was never published.</summary>
    NotPublished,

    /// <summary>Not measurable: no closed round within its days has a result in its measure.</summary>
    NotMeasured,

    /// <summary>Nothing monitors it: no round is within its days.</summary>
    NoSource,

    /// <summary>Changed without approval.</summary>
    ChangedUnapproved,
}

/// <summary>How a target stands when its risks are named.</summary>
/// <param name="Published">Whether it was published since its value was approved.</param>
/// <param name="Suitable">The answer of the last assessment since then; null for none.</param>
/// <param name="AssessedOn">Day of that assessment; null for none.</param>
/// <param name="Contradicted">Whether that assessment names information of customers that contradicts it.</param>
/// <param name="ChangedUnapproved">Whether its value was set anew without an approval.</param>
/// <param name="RoundsWithin">How many rounds that it is for lie within its days.</param>
/// <param name="MeasuredWithin">How many of those are closed and have a result in its measure.</param>
/// <param name="LastClosedOn">Day on which the last of those was closed; null for none.</param>
public sealed record TargetStanding(
    bool Published, bool? Suitable, DateOnly? AssessedOn, bool Contradicted, bool ChangedUnapproved, int RoundsWithin, int MeasuredWithin, DateOnly? LastClosedOn);

/// <summary>Names the risks of targets.</summary>
public static class TargetRisks
{
    /// <summary>
    /// The risks that apply to a target (R21.12), in the order of the rule. What nobody could have done yet is no risk: a target without a closed round needs no
    /// assessment, and one without any round is said to have no source, not to be unmeasured.
    /// </summary>
    /// <param name="target">How it stands.</param>
    [Judges("R21.12")]
    public static IReadOnlyList<TargetRisk> Of(TargetStanding target)
    {
        var risks = new List<TargetRisk>();
        Add(TargetRisk.Unfit, target.Suitable == false);
        Add(TargetRisk.Contradicted, target.Contradicted);
        Add(TargetRisk.NotAssessed, target.LastClosedOn is { } closed && (target.AssessedOn is not { } assessed || assessed < closed));
        Add(TargetRisk.NotPublished, !target.Published);
        Add(TargetRisk.NotMeasured, target is { RoundsWithin: > 0, MeasuredWithin: 0 });
        Add(TargetRisk.NoSource, target.RoundsWithin == 0);
        Add(TargetRisk.ChangedUnapproved, target.ChangedUnapproved);
        return risks;

        void Add(TargetRisk risk, bool applies)
        {
            if (applies)
            {
                risks.Add(risk);
            }
        }
    }
}

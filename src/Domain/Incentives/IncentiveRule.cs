using CSat.Domain.Duties;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Incentives;

/// <summary>A reward or penalty.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="Terms">How its amount is had; null where the source states none.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record IncentiveRule(
    string Code,
    LocalizedText Name,
    LocalizedText? Text,
    IncentiveTerms? Terms,
    IReadOnlyList<string> By,
    Schedule? Schedule,
    IReadOnlyList<string> Rules)
{
    /// <summary>Whether its amount is paid or taken (R18.11, R18.14); null where the terms say so themselves, or where it is both (R06.30).</summary>
    public IncentiveSense? Sense { get; init; }

    /// <summary>Codes of the roles for each of whose holders it is computed (R06.28: for each managing doctor); empty when the regime names none.</summary>
    public IReadOnlyList<string> For { get; init; } = [];
}

/// <summary>Which way a reward or penalty goes.</summary>
public enum IncentiveSense
{
    /// <summary>It is given (R18.14).</summary>
    Reward,

    /// <summary>It is taken or imposed (R18.11).</summary>
    Penalty,
}

/// <summary>How the amount of a reward or penalty is had.</summary>
public abstract record IncentiveTerms
{
    private protected IncentiveTerms()
    {
    }
}

/// <summary>An amount for each case (R06.23).</summary>
/// <param name="Amount">The amount for one; above 0 a reward, below 0 a penalty.</param>
/// <param name="Unit">What it is paid in, for example <c>yuan</c>.</param>
public sealed record CountTerms(decimal Amount, string Unit) : IncentiveTerms;

/// <summary>An amount that somebody decides within limits, both included (R18.11, R18.14).</summary>
/// <param name="From">The smallest amount.</param>
/// <param name="To">The largest amount.</param>
/// <param name="Unit">What it is paid in, for example <c>yuan</c>.</param>
public sealed record RangeTerms(decimal From, decimal To, string Unit) : IncentiveTerms;

/// <summary>An amount for each step of a rate above or below a neutral point (R06.26, R06.27, R06.28).</summary>
/// <param name="Neutral">The rate in percent at which nothing is paid.</param>
/// <param name="Step">Percentage points of one step, above 0.</param>
/// <param name="Amount">The amount for one step, paid above and withheld below.</param>
/// <param name="CompleteStepsOnly">Whether only complete steps count (Q07).</param>
/// <param name="Unit">What it is paid in, for example <c>yuan</c>.</param>
public sealed record StepTerms(decimal Neutral, decimal Step, decimal Amount, bool CompleteStepsOnly, string Unit) : IncentiveTerms;

/// <summary>Something is due when a count is reached within a period (R06.25).</summary>
/// <param name="Threshold">The condition.</param>
/// <param name="Per">The period that is counted over (Q08).</param>
/// <param name="Level">Code of the answer level whose ratings are counted, for example <c>poor</c> (R06.25); null where something else is counted.</param>
public sealed record TallyTerms(Threshold Threshold, Cadence Per, string? Level = null) : IncentiveTerms;

using CSat.Analytics.Shared;
using CSat.Domain.Responses;

namespace CSat.Analytics.Surveys;

/// <summary>Forms sent and returned by round (R08.16, R08.17, R11.22).</summary>
/// <param name="Rows">The rounds of the trend.</param>
public sealed record RoundReturns(IReadOnlyList<RoundReturn> Rows)
{
    /// <summary>Stable id of the figure.</summary>
    public const string Id = "round-returns";

    /// <summary>Forms returned in one part of a round.</summary>
    public long FormsOf(SurveyRound round, RatingKind kind) => Rows.FirstOrDefault(row => row.Round.Key == round.Key)?.Forms(kind) ?? 0;
}

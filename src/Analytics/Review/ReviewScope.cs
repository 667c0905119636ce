using CSat.Analytics.Shared;
using CSat.Domain.Responses;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Review;

/// <summary>What a review covers: rounds of one survey kind, and the complaints received until the end of them.</summary>
public sealed record ReviewScope
{
    internal const string NoMonthLimit = "9999-12";

    private const int MostComments = 8;

    /// <summary>All rounds of the kind up to the last one in scope, by period: the trend.</summary>
    public required IReadOnlyList<SurveyRound> Trend { get; init; }

    /// <summary>The rounds that the figures by item and department cover: the one asked for, or all of the trend.</summary>
    public required IReadOnlyList<SurveyRound> Rounds { get; init; }

    /// <summary>The round asked for; null when the review covers the whole time.</summary>
    public required SurveyRound? Asked { get; init; }

    /// <summary>Rounds of other kinds, which this review leaves out.</summary>
    public required int OtherRounds { get; init; }

    /// <summary>The last month of complaints, yyyy-MM.</summary>
    public required string LastMonth { get; init; }

    /// <summary>From which base figures are shown: by the regime of the last round.</summary>
    public PresentationRules Presentation => Trend.Count > 0 ? Trend[^1].Presentation : PresentationRules.Default;

    /// <summary>Parameters of the queries over the trend's rounds; Dapper sends those that a query names.</summary>
    internal object TrendParameters => Parameters(Trend);

    /// <summary>Parameters of the queries over the rounds of the review.</summary>
    internal object RoundParameters => Parameters(Rounds);

    /// <summary>Parameters of the complaint queries.</summary>
    internal object MonthParameters => new { last_month = LastMonth };

    private static object Parameters(IReadOnlyList<SurveyRound> rounds) => new
    {
        survey_kind = rounds.Count > 0 ? rounds[0].SurveyKind : "",
        first_position = rounds.Count > 0 ? rounds[0].Position : 0,
        last_position = rounds.Count > 0 ? rounds[^1].Position : 0,
        self = (int)RatingKind.Self,
        surveyed = (int)RatingKind.Surveyed,
        competitor = (int)RatingKind.Competitor,
        most = MostComments,
    };
}

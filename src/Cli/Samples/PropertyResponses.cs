using CSat.Contracts.V1;
using CSat.Domain.Statistics;

namespace CSat.Cli.Samples;

/// <summary>The forms that households of the property company hand back.</summary>
internal static class PropertyResponses
{
    private const long Seed = 0x4A58_5759_2025_0002;
    private const int NotAnsweredPerMille = 9;
    private const int CommentPerMille = 450;
    private const int GeneralPerMille = 45;
    private const int LatestDay = 20;

    /// <summary>All forms, by survey.</summary>
    public static IReadOnlyList<SurveyResponse> Create(IReadOnlyList<SampleSurvey> surveys)
    {
        var random = new SplitMix64(Seed);
        var areas = PropertySample.Areas.ToDictionary(area => area.Code);
        var responses = new List<SurveyResponse>();
        foreach (var (survey, index) in surveys.Select((survey, index) => (survey, index)))
        {
            var half = PropertySample.HalfYears[index];
            var returning = SampleDraws.Shuffled(survey.Frame, PropertySurveys.Seed(half)).Take(half.Returned);
            responses.AddRange(returning.OrderBy(member => member.Member, StringComparer.Ordinal).Select(member => Form(random, half, index, member.Member, areas[member.Area])));
        }

        return responses;
    }

    private static SurveyResponse Form(SplitMix64 random, HalfYear half, int survey, string household, SampleArea area)
    {
        // Some households are stricter than others in everything, by much: so the items of a form hang together.
        var mood = area.Difference + random.Between(-230, 170);
        var response = new SurveyResponse
        {
            SourceSystem = "jinxiu-survey",
            ExternalId = $"{half.Code}-{household}",
            Round = half.Code,
            RatingKind = RatingKind.Surveyed,
            RespondentKind = RespondentKind.Customer,
            SentTo = household,
            RespondedAt = SampleParts.At(half.SentOn.AddDays(random.Between(4, LatestDay)), random.Between(9, 20), random.NextBelow(60)),
            Attributes = { ["building"] = household[..3] },
        };
        response.Levels.AddRange(PropertySample.Items.Select(item => SampleParts.Level(random, item.Quality[survey] + mood + (item.Code == "facilities" ? area.Lifts : 0), NotAnsweredPerMille)));
        SampleParts.AddComments(random, response, PropertySample.Items, PropertyTexts.Comments, CommentPerMille, PropertyTexts.General, GeneralPerMille);
        return response;
    }
}

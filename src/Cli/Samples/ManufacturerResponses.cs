using CSat.Contracts.V1;
using CSat.Domain.Statistics;

namespace CSat.Cli.Samples;

/// <summary>The forms of the manufacturer's six quarters.</summary>
internal static class ManufacturerResponses
{
    private const long Seed = 0x4853_4C50_2025_0001;

    // Salespeople see their own company in a better light than customers do.
    private const int SelfBonus = 45;
    private const int NotApplicablePerMille = 12;
    private const int CommentPerMille = 600;
    private const int GeneralPerMille = 60;
    private static readonly string[] Regions = ["华东", "华南", "华北", "西南"];

    /// <summary>All forms, by quarter and kind.</summary>
    public static IReadOnlyList<SurveyResponse> Create()
    {
        var random = new SplitMix64(Seed);
        var responses = new List<SurveyResponse>();
        for (var q = 0; q < ManufacturerSample.Quarters.Length; q++)
        {
            var quarter = ManufacturerSample.Quarters[q];
            var quality = ManufacturerSample.Items.Select(item => item.Quality[q]).ToArray();
            for (var i = 0; i < quarter.Surveyed; i++)
            {
                var kind = random.Chance(250) ? RespondentKind.Dealer : RespondentKind.Customer;
                responses.Add(Form(random, quarter, $"S{i + 1:000}", RatingKind.Surveyed, kind, quality));
            }

            for (var i = 0; i < quarter.Self; i++)
            {
                responses.Add(Form(random, quarter, $"Z{i + 1:000}", RatingKind.Self, RespondentKind.Salesperson, [.. quality.Select(value => value + SelfBonus)]));
            }

            AddCompetitors(random, quarter, responses);
        }

        return responses;
    }

    private static void AddCompetitors(SplitMix64 random, Quarter quarter, List<SurveyResponse> responses)
    {
        for (var c = 0; c < ManufacturerSample.Competitors.Length; c++)
        {
            var rival = ManufacturerSample.Competitors[c];
            // Competitors stay where they were while we move.
            var quality = ManufacturerSample.Items.Select((item, index) => item.Quality[0] + rival.Difference[index]).ToArray();
            for (var i = 0; i < quarter.Competitor[c]; i++)
            {
                var form = Form(random, quarter, $"J{c + 1}{i + 1:00}", RatingKind.Competitor, RespondentKind.Customer, quality);
                form.Competitor = rival.Code;
                responses.Add(form);
            }
        }
    }

    private static SurveyResponse Form(SplitMix64 random, Quarter quarter, string number, RatingKind rating, RespondentKind respondent, IReadOnlyList<int> quality)
    {
        // Some customers are stricter than others in everything.
        var mood = random.Between(-70, 70);
        var day = quarter.Start.AddDays(random.Between(20, 85));
        var response = new SurveyResponse
        {
            SourceSystem = "hengyuan-survey",
            ExternalId = $"{quarter.Code}-{number}",
            Round = quarter.Code,
            RatingKind = rating,
            RespondentKind = respondent,
            RespondedAt = SampleParts.At(day, random.Between(9, 17), random.NextBelow(60)),
        };
        response.Levels.AddRange(quality.Select(value => SampleParts.Level(random, value + mood, NotApplicablePerMille)));
        response.Attributes["region"] = random.Pick(Regions);
        if (rating == RatingKind.Surveyed)
        {
            SampleParts.AddComments(random, response, ManufacturerSample.Items, ManufacturerTexts.Comments, CommentPerMille, ManufacturerTexts.General, GeneralPerMille);
        }

        return response;
    }
}

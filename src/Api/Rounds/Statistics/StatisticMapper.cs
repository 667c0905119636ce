using CSat.Contracts.V1;
using CSat.Domain.Scoring;
using Counted = CSat.Domain.Rounds;
using Part = CSat.Domain.Responses.RatingKind;

namespace CSat.Api.Rounds.Statistics;

/// <summary>How a round stands in the words of the contract.</summary>
internal static class StatisticMapper
{
    public static RoundStatistics ToContract(RoundStanding standing)
    {
        var answer = new RoundStatistics { Round = standing.Round, Parts = { standing.Statistics.Parts.Select(part => ToContract(part, standing.FormsSent)) } };
        if (standing.FormsSent is { } sent)
        {
            answer.FormsSent = sent;
        }

        return answer;
    }

    private static PartStatistics ToContract(Counted.PartStatistics part, int? formsSent)
    {
        var answer = new PartStatistics
        {
            RatingKind = (RatingKind)part.Kind, AnsweredForms = part.Answered, BlankForms = part.Blank, Ratings = part.Ratings, Items = { part.Items.Select(ToContract) },
        };
        Set(part.Kind == Part.Surveyed && formsSent is { } sent ? Ratio.Percent(part.Answered, sent) : null, value => answer.AnsweredPercent = value);
        Set(part.Degree, value => answer.DegreePercent = value);
        Set(part.Rate, value => answer.RatePercent = value);
        return answer;
    }

    private static ItemStatistics ToContract(Counted.ItemStatistics item)
    {
        var score = item.Score;
        var answer = new ItemStatistics { Item = item.Item, Ratings = score.Ratings, Levels = { score.Levels.Select(ToContract) } };
        Set(score.Degree, value => answer.DegreePercent = value);
        Set(score.Rate, value => answer.RatePercent = value);
        if (score.Recommendation?.Score is { } recommended)
        {
            answer.NetPromoterScore = (double)recommended.Score;
        }

        return answer;
    }

    private static LevelStatistics ToContract(LevelShare level)
    {
        var answer = new LevelStatistics { Level = level.Level.Code, Ratings = level.Ratings };
        Set(level.Share, value => answer.SharePercent = value);
        return answer;
    }

    // A field that is absent says "no data": there is no other way to leave it out than not to set it.
    private static void Set(decimal? value, Action<double> set)
    {
        if (value is { } given)
        {
            set((double)given);
        }
    }
}

using CSat.Analytics.Review;
using CSat.Analytics.Surveys;

namespace CSat.Analytics.Findings;

/// <summary>Rounds that brought back fewer forms than the regime demands (R08.16, R08.17).</summary>
internal static class ReturnFindings
{
    public static IEnumerable<Finding> Of(ReviewFigures figures)
    {
        var rows = figures.Returns.Rows.Where(row => row.Round.Ratings > 0 && figures.Scope.Rounds.Any(round => round.Key == row.Round.Key)).ToArray();
        var few = rows.Where(row => row.EnoughReturned == false).ToArray();
        if (few.Length > 0)
        {
            yield return new("few-forms", RoundReturns.Id, FindingTone.Bad, FindingTexts.FewForms(few));
        }

        var fewCompetitors = rows.Where(row => row.EnoughCompetitorForms == false).ToArray();
        if (fewCompetitors.Length > 0)
        {
            yield return new("few-competitor-forms", RoundReturns.Id, FindingTone.Bad, FindingTexts.FewCompetitorForms(fewCompetitors));
        }
    }
}

using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>What is said about the discipline of surveyors.</summary>
internal static class DisciplineFindings
{
    /// <summary>Rounds of the review whose surveyors have not all declared the discipline, and rounds with fraud.</summary>
    public static IEnumerable<Finding> Of(ReviewFigures figures)
    {
        foreach (var row in figures.DisciplineOfRounds.Rows.Where(row => figures.Scope.Rounds.Any(round => round.Key == row.Round.Key)))
        {
            if (row.Silent > 0)
            {
                yield return new("surveyors-without-declaration", DisciplineOfRounds.Figure.Id, FindingTone.Bad, Undeclared(row, string.Join(", ", row.Demanded.SelectMany(entry => entry.Rules))));
            }

            if (row.FraudulentForms > 0)
            {
                yield return new("fraud", DisciplineOfRounds.Figure.Id, FindingTone.Bad, Fraud(row));
            }
        }
    }

    private static LocalizedText Undeclared(DisciplineOfRound row, string rules) => new(
        $"{row.Round.Label}：{Display.Count(row.Surveyors)} 名调查员中 {Display.Count(row.Silent)} 名没有调查纪律声明（{rules}）。",
        $"{row.Round.Label}: of {Display.Counted(row.Surveyors, "surveyor", "surveyors")} {Display.Count(row.Silent)} declared no survey discipline ({rules}).");

    private static LocalizedText Fraud(DisciplineOfRound row) => new(
        $"{row.Round.Label}：认定作弊问卷 {Display.Count(row.FraudulentForms)} 份，其中 {Display.Count(row.LeftOut)} 份不计入任何数值。",
        $"{row.Round.Label}: {Display.Counted(row.FraudulentForms, "form was", "forms were")} found to be fraud, of which {Display.Count(row.LeftOut)} count in no figure.");
}

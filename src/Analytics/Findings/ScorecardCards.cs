using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Complaints;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The numbers at the head of a customer's scorecard, which its run prints too: degree, change, grade, complaints.</summary>
public static class ScorecardCards
{
    /// <summary>Computes the cards.</summary>
    public static IReadOnlyList<SummaryCard> Of(ReviewFigures figures)
    {
        var card = figures.Scorecard;
        var open = card.Complaints.Count(complaint => complaint.State != ComplaintState.Closed);
        return
        [
            .. card.Rounds.Latest is { Reading: { } reading } latest ? Surveyed(latest, reading) : [NoForm],
            new(
                "complaints", new("投诉", "Complaints"), LocalizedText.Same(Display.Count(card.Complaints.Count)), new($"未结案 {Display.Count(open)} 件", $"{Display.Count(open)} still open"),
                open > 0 ? FindingTone.Bad : FindingTone.Neutral),
        ];
    }

    private static SummaryCard NoForm { get; } = new("degree", new("满意度", "Degree"), Display.NoData, new("没有该客户的答卷", "no form of this customer"), FindingTone.Neutral);

    private static IEnumerable<SummaryCard> Surveyed(ScorecardRound latest, SatisfactionReading reading)
    {
        yield return new(
            "degree",
            new($"{latest.Round.Label} 满意度", $"Degree {latest.Round.Label}"),
            reading.Degree is { } degree ? LocalizedText.Same(Display.Percent(degree)) : Display.Absent(reading.Base),
            new($"n = {Display.Count(reading.Ratings)}，{Display.Count(reading.Forms)} 份问卷", $"n = {Display.Count(reading.Ratings)}, {Display.Counted(reading.Forms, "form", "forms")}"),
            latest.Due.Count > 0 ? FindingTone.Bad : FindingTone.Neutral);
        if (latest.Change is { } change)
        {
            yield return new(
                "change",
                new($"较 {change.From}", $"Since {change.From}"),
                latest.ShowsChange ? LocalizedText.Same(Display.Signed(change.PercentagePoints)) : Display.Suppressed,
                CustomerTexts.Judgement(change) is var judged && latest.ShowsChange ? new($"百分点；{judged.Zh}", $"percentage points; {judged.En}") : judged,
                change.IsLower ? FindingTone.Bad : FindingTone.Neutral);
        }

        if (latest.Round.Survey is { Grades.Count: > 0 } survey && reading.IsShown)
        {
            yield return new(
                "grade",
                new("等级", "Grade"),
                latest.Grade is { } grade ? LocalizedText.Same(grade.Code) : new($"非{survey.Grades[0].Code}级", $"not {survey.Grades[0].Code}"),
                latest.Grade?.Name ?? new("没有等级包含该数值", "no grade holds the value"),
                latest.Grade is null ? FindingTone.Bad : FindingTone.Neutral);
        }
    }
}

using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;
using CSat.Domain.Surveys;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Rounds;

/// <summary>Corrections of counts and dates of a round that were entered wrongly, with a reason; also after it was closed.</summary>
public static class RoundCorrections
{
    /// <summary>Forms handed out in all.</summary>
    public const string FormsSent = "forms_sent";

    /// <summary>Day on which they were sent.</summary>
    public const string FormsSentOn = "forms_sent_on";

    private const long MostForms = 10_000_000;
    private const string Iso = "yyyy-MM-dd";
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.FFFFFFzzz";

    // By these the round was judged when it was opened, and its forms when they came in: the regime, the plan and the questionnaire fix them.
    private static readonly string[] Fixed = ["code", "title", "questionnaire", "questionnaire_version", "survey_kind", "period_start", "period_end", "survey_plan", "state"];

    /// <summary>
    /// Judges a correction: of a field that can be corrected, with a value within its range, in the order of the milestones, and other than the present one. Forms that
    /// recorded batches say stay sent: the number is not below theirs.
    /// </summary>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="round">The round as it stands.</param>
    /// <param name="field">What is to be corrected.</param>
    /// <param name="value">The new value.</param>
    /// <returns>The correction and no problem, or null and what is wrong.</returns>
    public static (RoundCorrection? Correction, IReadOnlyList<Problem> Problems) Judge(SurveyRules? survey, CorrectedRound round, string field, string value)
    {
        if (Fixed.Contains(field, StringComparer.Ordinal))
        {
            return (null, [RoundFieldFixed("field", field)]);
        }

        var (correction, problems) = field switch
        {
            FormsSent => OfForms(round, value),
            FormsSentOn => OfDay(survey, round, value),
            _ when round.Recorded.Contains(field, StringComparer.Ordinal) => OfMilestone(survey, round, field, value),
            _ => (null, [UnknownCode("field", field, [FormsSent, FormsSentOn, .. round.Recorded])]),
        };
        return correction is null ? (null, problems)
            : correction.Before == correction.Value ? (null, [CorrectionChangesNothing("value", field, value)])
            : (correction, []);
    }

    private static (RoundCorrection?, IReadOnlyList<Problem>) OfForms(CorrectedRound round, string value)
    {
        var least = long.Max(1, round.FormsDistributed);
        return long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var forms) && forms >= least && forms <= MostForms
            ? (new(FormsSent, round.FormsSent == 0 ? "" : Text(round.FormsSent), Text(forms)) { Forms = forms }, [])
            : (null, [FieldInvalid("value", value, ProblemForm.WholeBetween, ("least", least), ("most", MostForms))]);

        static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private static (RoundCorrection?, IReadOnlyList<Problem>) OfDay(SurveyRules? survey, CorrectedRound round, string value)
    {
        if (!DateOnly.TryParseExact(value, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (null, [FieldInvalid("value", value, ProblemForm.WholeDate)]);
        }

        // Forms that come back after the period belong to the round by a sending within it: a correction takes that from none that is in.
        var ends = Deadline.EndOfDay(round.LastDay, round.Zone);
        var sent = new ReachedMilestone(RoundMilestones.FormsIssued, Deadline.StartOfDay(day, round.Zone));
        var problems = RoundMilestones.CheckTime(survey, sent, "value", round.Course with { Now = round.Course.Now < ends ? round.Course.Now : ends });
        return problems.Count == 0 ? (new(FormsSentOn, round.FormsSentOn?.ToString(Iso, CultureInfo.InvariantCulture) ?? "", value) { Day = day }, []) : (null, problems);
    }

    private static (RoundCorrection?, IReadOnlyList<Problem>) OfMilestone(SurveyRules? survey, CorrectedRound round, string field, string value)
    {
        if (!DateTimeOffset.TryParseExact(value, ["yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", Moment], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return (null, [FieldInvalid("value", value, ProblemForm.MomentWithOffset)]);
        }

        var problems = RoundMilestones.CheckTime(survey, new(field, at), "value", round.Course);
        return problems.Count == 0 ? (new(field, Text(round.Course.At(field)!.Value), Text(at)) { At = at }, []) : (null, problems);

        string Text(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, round.Zone).ToString(Moment, CultureInfo.InvariantCulture);
    }
}

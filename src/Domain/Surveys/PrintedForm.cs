using CSat.Domain.Documents;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;

namespace CSat.Domain.Surveys;

/// <summary>What the paper form of a questionnaire asks and tells beside its items.</summary>
/// <param name="Document">The form as the regime lists it, with its number (R04.16, R14.13); null where the regime lists none.</param>
/// <param name="Respondents">Who may fill it in, where the regime says so and there is a choice to tick (R08.15, R08.23); else empty.</param>
/// <param name="AsksCompetitor">Whether it says which company it rates: the same form goes out about competitors (R08.17).</param>
/// <param name="AsksDepartment">Whether it says which department and whom of it it rates (R06.9, R13.16).</param>
/// <param name="Classes">The features of the respondent by which forms are classified (R03.2, R07.11, R07.15).</param>
/// <param name="Declared">What the surveyor declares and signs for (R06.32, R06.33, R06.34).</param>
/// <param name="Contacts">The lines that it tells (R03.13).</param>
public sealed record FormDemands(
    DocumentRule? Document,
    IReadOnlyList<RespondentKind> Respondents,
    bool AsksCompetitor,
    bool AsksDepartment,
    IReadOnlyList<FormClassRule> Classes,
    IReadOnlyList<Duties.DutyRule> Declared,
    IReadOnlyList<ContactLine> Contacts);

/// <summary>The paper form of a questionnaire by its regime.</summary>
public static class PrintedForm
{
    /// <summary>What the form asks and tells beside its items, for a survey kind; for every kind of the regime where that is open, as a field left empty costs nothing and one that lacks costs the form.</summary>
    /// <param name="regime">The regime version that the questionnaire was made under.</param>
    /// <param name="kind">Code of the survey kind that it is for; null where that is open.</param>
    /// <param name="module">Code of the module whose form it is; null for none.</param>
    [Judges("R04.16", "R06.9", "R07.11", "R08.15", "R08.17", "R13.16", "R14.13")]
    public static FormDemands Of(Regime regime, string? kind, string? module)
    {
        if (regime.Survey is not { } survey)
        {
            return new(null, [], false, false, [], [], []);
        }

        SurveyKind[] kinds = [.. survey.Kinds.Where(one => kind is null || one.Code == kind)];
        return new(
            DocumentOf(regime, survey, kinds, module),
            RespondentsOf(survey, kind),
            kinds.Any(one => one.Audience == SurveyAudience.Competitors || survey.Limits.Any(limit => limit.Measure == LimitMeasure.CompetitorForms && limit.IsFor(one.Code))),
            kind is not null && kinds.Any(one => one.Audience is SurveyAudience.Departments or SurveyAudience.InternalCustomers),
            [.. survey.Classes.Where(rule => kind is null || rule.IsFor(kind))],
            kind is null ? [.. survey.Discipline.Where(entry => entry.Declared)] : SurveyorDeclaration.Demanded(survey, kind),
            survey.ContactsOf(kind));
    }

    /// <summary>Whether a form has a box for an item that says "not applicable, cannot judge": where the scale takes such an answer, and the item may be left open.</summary>
    /// <param name="scale">The item's scale.</param>
    /// <param name="required">Whether every form must answer it.</param>
    public static bool MayAbstain(Scale scale, bool required) => !required && scale.Allows(Scale.NotApplicable);

    // The module's own form (R16.9); else that of the survey kind, unless kinds that are still open have several.
    private static DocumentRule? DocumentOf(Regime regime, SurveyRules survey, SurveyKind[] kinds, string? module)
    {
        string[] forms = survey.Modules.FirstOrDefault(one => one.Code == module)?.Form is { } own ? [own] : [.. kinds.Select(one => one.Form).OfType<string>().Distinct(StringComparer.Ordinal)];
        return forms is [var only] ? regime.Forms.FirstOrDefault(form => form.Code == only) : null;
    }

    private static RespondentKind[] RespondentsOf(SurveyRules survey, string? kind)
    {
        var raters = kind is null ? survey.Raters : survey.RatersOf(kind);
        RespondentKind[] all = [.. raters.Surveyed.Concat(raters.Self).Distinct().Order()];
        return raters.Rules.Count > 0 && all.Length > 1 ? all : [];
    }
}

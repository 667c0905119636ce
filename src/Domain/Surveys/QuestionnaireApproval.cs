using System.Globalization;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Surveys;

/// <summary>What a questionnaire must be and hold beside its topics.</summary>
/// <param name="ApprovedBy">Codes of the roles that approve it (R07.4, R10.3); empty when the regime names none.</param>
/// <param name="DecidedBy">Codes of the roles that decide its content together (R08.18); empty when the regime names none.</param>
/// <param name="PurposeAndFocus">Whether it must state its purpose and its focus (R08.18).</param>
/// <param name="CommentFields">The fields for words that it must have (R16.10, R16.11, R16.12).</param>
/// <param name="Points">What the maximum points of its items must sum to (R16.9); null where they are left open.</param>
/// <param name="Kinds">Codes of the survey kinds whose questionnaires it is for (R08.18: routine surveys only); empty for all.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record QuestionnaireRule(
    IReadOnlyList<string> ApprovedBy,
    IReadOnlyList<string> DecidedBy,
    bool PurposeAndFocus,
    IReadOnlyList<CodedName> CommentFields,
    decimal? Points,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Rules)
{
    /// <summary>Whether it is for questionnaires of a survey kind; one whose kind is open must do for every kind.</summary>
    public bool IsFor(string? kind) => kind is null || Kinds.Count == 0 || Kinds.Contains(kind, StringComparer.Ordinal);
}

/// <summary>A questionnaire version as its approval is judged by.</summary>
/// <param name="Name">As code/version.</param>
/// <param name="Kind">Code of the survey kind that it is for; null where that is open.</param>
/// <param name="Module">Code of the module whose form it is; null for none.</param>
/// <param name="Topics">The topics that its items name.</param>
/// <param name="HasPurpose">Whether it states its purpose.</param>
/// <param name="HasFocus">Whether it states its focus.</param>
/// <param name="DecidedBy">Codes of the roles that decided its content.</param>
/// <param name="CommentFields">Codes of its fields for words.</param>
/// <param name="Points">What the maximum points of its items sum to; null where an item has none.</param>
public sealed record QuestionnaireOutline(
    string Name, string? Kind, string? Module, IReadOnlyCollection<string> Topics, bool HasPurpose, bool HasFocus, IReadOnlyCollection<string> DecidedBy,
    IReadOnlyCollection<string> CommentFields, decimal? Points);

/// <summary>Whether a questionnaire version may be approved, and whether a round may use it.</summary>
public static class QuestionnaireApproval
{
    /// <summary>
    /// What stands against the approval: a role that the regime does not name (R07.4, R10.3), topics missing (R06.2, R08.19, R09.4, R14.9, R16.10, R16.11, R16.12), a
    /// purpose, focus, deciding role or field for words missing (R08.18), points that do not make the sum (R16.9).
    /// </summary>
    /// <param name="survey">The survey rules of the regime version of the questionnaire.</param>
    /// <param name="questionnaire">The version.</param>
    /// <param name="role">Code of the role in which it is approved; empty where none is named.</param>
    [Judges("survey.questionnaire", "R07.4", "R08.18", "R10.3", "R16.10", "R16.11", "R16.12")]
    public static IReadOnlyList<Problem> Check(SurveyRules survey, QuestionnaireOutline questionnaire, string role)
    {
        var problems = new List<Problem>();
        if (survey.MissingTopics(questionnaire.Topics, questionnaire.Kind, questionnaire.Module) is { Count: > 0 } topics)
        {
            problems.Add(RequiredTopicMissing("items", topics));
        }

        if (survey.Questionnaire is { } rule && rule.IsFor(questionnaire.Kind))
        {
            problems.AddRange(CheckRule(rule, questionnaire, role));
        }

        return problems;
    }

    /// <summary>
    /// What stands against a round that uses the version: it is made for another kind of survey (R06.4, R13.16), or the regime names who approves questionnaires of its
    /// kind, and nobody has (R07.4, R10.3).
    /// </summary>
    /// <param name="survey">The survey rules.</param>
    /// <param name="round">The round.</param>
    /// <param name="kind">Code of the survey kind that the version is for; null where that is open.</param>
    /// <param name="isApproved">Whether it is approved.</param>
    [Judges("R06.4", "R07.4", "R10.3", "R13.16")]
    public static IEnumerable<Problem> CheckUse(SurveyRules survey, RoundOutline round, string? kind, bool isApproved)
    {
        if (kind is not null && kind != round.SurveyKind)
        {
            yield return QuestionnaireOfOtherKind("questionnaire", round.Questionnaire, kind, round.SurveyKind);
        }

        if (!isApproved && survey.Questionnaire is { ApprovedBy.Count: > 0 } rule && rule.IsFor(round.SurveyKind))
        {
            yield return QuestionnaireNotApproved("questionnaire", round.Questionnaire, rule.ApprovedBy, rule.Rules);
        }
    }

    private static IEnumerable<Problem> CheckRule(QuestionnaireRule rule, QuestionnaireOutline questionnaire, string role)
    {
        if (rule.ApprovedBy.Count > 0 && !rule.ApprovedBy.Contains(role, StringComparer.Ordinal))
        {
            yield return UnknownRole("role", role, rule.ApprovedBy, rule.Rules);
        }

        CodedName[] fields = [.. rule.CommentFields.Where(field => !questionnaire.CommentFields.Contains(field.Code, StringComparer.Ordinal))];
        string[] deciders = [.. rule.DecidedBy.Where(decider => !questionnaire.DecidedBy.Contains(decider, StringComparer.Ordinal))];
        if (fields.Length + deciders.Length > 0 || (rule.PurposeAndFocus && !(questionnaire.HasPurpose && questionnaire.HasFocus)))
        {
            yield return QuestionnaireIncomplete(
                "questionnaire_version", rule.Rules, rule.PurposeAndFocus && !questionnaire.HasPurpose, rule.PurposeAndFocus && !questionnaire.HasFocus, deciders, fields);
        }

        if (rule.Points is { } points && questionnaire.Points != points)
        {
            yield return PointsNotAsDemanded("item_contents", rule.Rules, Number(points), questionnaire.Points is { } sum ? Number(sum) : null);
        }
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

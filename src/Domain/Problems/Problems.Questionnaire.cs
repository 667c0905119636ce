using CSat.Domain.Regimes;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>The regime names who approves questionnaires, and nobody has approved this one.</summary>
    public static Problem QuestionnaireNotApproved(string field, string questionnaire, IReadOnlyList<string> approvers, IReadOnlyList<string> rules) =>
        new(ProblemReason.QuestionnaireNotApproved, field, Cited(rules, "regime"), ("value", Shown(questionnaire)), ("roles", Fact.Listed(approvers)));

    /// <summary>A questionnaire that is made for another kind of survey.</summary>
    public static Problem QuestionnaireOfOtherKind(string field, string questionnaire, string kind, string asked) =>
        new(ProblemReason.QuestionnaireOfOtherKind, field, "questionnaire", ("value", Shown(questionnaire)), ("kind", kind), ("asked", Shown(asked)));

    /// <summary>An approved questionnaire version cannot change, and is approved once.</summary>
    public static Problem QuestionnaireApproved(string field, string questionnaire) =>
        new(ProblemReason.QuestionnaireApproved, field, "questionnaire", ("value", Shown(questionnaire)));

    /// <summary>A questionnaire that lacks what its regime demands beside topics.</summary>
    /// <param name="field">The field.</param>
    /// <param name="rules">The rules that demand it.</param>
    /// <param name="purpose">Whether the purpose is missing.</param>
    /// <param name="focus">Whether the focus is missing.</param>
    /// <param name="deciders">Codes of the roles that have not decided.</param>
    /// <param name="fields">The fields for words that are missing.</param>
    public static Problem QuestionnaireIncomplete(string field, IReadOnlyList<string> rules, bool purpose, bool focus, IReadOnlyList<string> deciders, IReadOnlyList<CodedName> fields)
    {
        List<Fact> missing = [];
        if (purpose)
        {
            missing.Add(new WordFact("questionnaire-part.purpose"));
        }

        if (focus)
        {
            missing.Add(new WordFact("questionnaire-part.focus"));
        }

        missing.AddRange(deciders.Select(role => new TextFact(new($"decided_by：{role}", $"decided_by: {role}"))));
        missing.AddRange(fields.Select(wanted => new TextFact(new($"{wanted.Name.Zh}（{wanted.Code}）", $"{wanted.Name.En} ({wanted.Code})"))));
        return new(ProblemReason.QuestionnaireIncomplete, field, Cited([.. rules, .. fields.SelectMany(wanted => wanted.Rules)], "regime"), ("missing", new ListFact(missing)));
    }

    /// <summary>The maximum points of a questionnaire's items do not make the sum that the regime demands.</summary>
    public static Problem PointsNotAsDemanded(string field, IReadOnlyList<string> rules, string demanded, string? found) => found is null
        ? Problem.Worded("none", ProblemReason.PointsNotAsDemanded, field, Cited(rules, "regime"), ("demanded", demanded))
        : new(ProblemReason.PointsNotAsDemanded, field, Cited(rules, "regime"), ("demanded", demanded), ("found", found));

    /// <summary>A required item without an answer.</summary>
    public static Problem ItemNotAnswered(string field, string item) =>
        new(ProblemReason.ItemNotAnswered, field, "questionnaire", ("item", item));
}

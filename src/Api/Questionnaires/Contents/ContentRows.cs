using System.Text.Json;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using LocalizedText = CSat.Domain.Text.LocalizedText;

namespace CSat.Api.Questionnaires.Contents;

/// <summary>What a questionnaire holds beside items and scales, as it is stored.</summary>
public sealed record QuestionnaireContent
{
    /// <summary>What it is for; null where that is not said.</summary>
    public LocalizedText? Purpose { get; init; }

    /// <summary>On what it lays weight; null where that is not said.</summary>
    public LocalizedText? Focus { get; init; }

    /// <summary>Codes of the roles that decided it.</summary>
    public IReadOnlyList<string> DecidedBy { get; init; } = [];

    /// <summary>Its fields for words.</summary>
    public IReadOnlyList<StoredCommentField> CommentFields { get; init; } = [];

    /// <summary>What levels of its items mean.</summary>
    public IReadOnlyList<StoredCriterion> Criteria { get; init; } = [];
}

/// <summary>A field for words.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">What stands above it.</param>
public sealed record StoredCommentField(string Code, LocalizedText Title);

/// <summary>What a level of an item means.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Level">The level's number.</param>
/// <param name="Text">Its meaning.</param>
public sealed record StoredCriterion(string Item, short Level, LocalizedText Text);

/// <summary>A version as it is shown: with the criteria of its regime.</summary>
/// <param name="Row">The version.</param>
/// <param name="Regime">The regime that it was made under.</param>
public sealed record ShownQuestionnaire(QuestionnaireVersionRow Row, Regime Regime)
{
    /// <summary>What it holds beside items and scales.</summary>
    public QuestionnaireContent Content { get; } = JsonSerializer.Deserialize<QuestionnaireContent>(Row.Content)!;

    /// <summary>What its approval is judged by.</summary>
    public QuestionnaireOutline Outline => new(
        $"{Row.Code}/{Row.Version}", Row.SurveyKind.Length > 0 ? Row.SurveyKind : null, Row.Module.Length > 0 ? Row.Module : null, [.. Row.Topics.Where(topic => topic.Length > 0)],
        Content.Purpose is not null, Content.Focus is not null, Content.DecidedBy, [.. Content.CommentFields.Select(words => words.Code)],
        Row.ItemMaxPoints.Length > 0 ? Row.ItemMaxPoints.Sum() : null);

    /// <summary>The lines that the form tells (R03.13).</summary>
    public IReadOnlyList<ContactLine> Contacts => Regime.Survey?.ContactsOf(Row.SurveyKind.Length > 0 ? Row.SurveyKind : null) ?? [];

    /// <summary>What the levels of an item mean: its own criteria, or where it has none those of the regime for its topic (R08.27), best level first.</summary>
    /// <param name="position">The item's place, from 0.</param>
    public IEnumerable<StoredCriterion> CriteriaOf(int position)
    {
        var item = Row.Items[position];
        StoredCriterion[] own = [.. Content.Criteria.Where(criterion => criterion.Item == item)];
        var criteria = own.Length > 0
            ? own
            : (Regime.Survey?.Topics.FirstOrDefault(topic => topic.Code == Row.Topics[position])?.Criteria ?? new Dictionary<short, LocalizedText>())
                .Select(criterion => new StoredCriterion(item, criterion.Key, criterion.Value));
        return criteria.OrderByDescending(criterion => criterion.Level);
    }
}

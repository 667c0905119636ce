using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A topic that every questionnaire must cover (R08.19).</summary>
/// <param name="Code">Stable name within the regime; an item names the topic it covers.</param>
/// <param name="Name">What people read.</param>
/// <param name="Criteria">What each level means for this topic, by the level's value (R08.27); empty where the regime gives none.</param>
/// <param name="Kinds">Codes of the survey kinds whose questionnaires must cover it (R16.16); empty for all.</param>
/// <param name="Module">Code of the module that it belongs to, whose form alone must cover it (R16.9, R16.10, R16.11, R16.12); null for none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record TopicRule(
    string Code,
    LocalizedText Name,
    IReadOnlyDictionary<short, LocalizedText> Criteria,
    IReadOnlyList<string> Kinds,
    string? Module,
    IReadOnlyList<string> Rules);

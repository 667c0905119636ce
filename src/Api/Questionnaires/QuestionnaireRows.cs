namespace CSat.Api.Questionnaires;

/// <summary>A questionnaire version by the codes of its items, as people know it.</summary>
public sealed record QuestionnaireVersionRow
{
    /// <summary>Its id.</summary>
    public Guid QuestionnaireVersionId { get; init; }

    /// <summary>Code of the questionnaire.</summary>
    public string Code { get; init; } = "";

    /// <summary>Version, from 1.</summary>
    public int Version { get; init; }

    /// <summary>Title in Chinese.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Title in English.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>Code of the scale.</summary>
    public string Scale { get; init; } = "";

    /// <summary>Codes of the items, in the order of the levels.</summary>
    public string[] Items { get; init; } = [];

    /// <summary>Code of the scale of each item where one has another than <see cref="Scale"/>; else empty.</summary>
    public string[] ItemScales { get; init; } = [];

    /// <summary>Whether each item is reversed where one is; else empty.</summary>
    public bool[] ReversedItems { get; init; } = [];

    /// <summary>Code of the survey kind that it is for; empty where that is open.</summary>
    public string SurveyKind { get; init; } = "";

    /// <summary>Code of the module whose form it is; empty for none.</summary>
    public string Module { get; init; } = "";

    /// <summary>The maximum points of each item; empty where items have none.</summary>
    public decimal[] ItemMaxPoints { get; init; } = [];

    /// <summary>Whether each item must be answered where one must; else empty.</summary>
    public bool[] RequiredItems { get; init; } = [];

    /// <summary>Purpose, focus, who decided, fields for words and criteria, as JSON.</summary>
    public string Content { get; init; } = "{}";

    /// <summary>When it was approved; null where it was not.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Role in which it was approved; empty for none.</summary>
    public string ApprovedRole { get; init; } = "";

    /// <summary>The regime version that it was made under.</summary>
    public Guid RegimeVersionId { get; init; }

    /// <summary>The number of that version within the organisation, from 1.</summary>
    public int RegimeVersion { get; init; }

    /// <summary>The topic that each item names; empty for none.</summary>
    public string[] Topics { get; init; } = [];

    /// <summary>What it says, without what the server adds: two versions that say the same have the same.</summary>
    public QuestionnaireVersionRow Said() => this with { QuestionnaireVersionId = default, RegimeVersionId = default, RegimeVersion = 0, Topics = [], ApprovedAt = null, ApprovedRole = "" };

    /// <summary>The most points of the item at a place, from 0; null where items have none.</summary>
    public decimal? MaxPointsOf(int position) => ItemMaxPoints.Length > 0 ? ItemMaxPoints[position] : null;

    /// <summary>Whether the item at a place, from 0, must be answered.</summary>
    public bool IsRequired(int position) => RequiredItems.Length > 0 && RequiredItems[position];

    /// <summary>Code of the scale of an item.</summary>
    /// <param name="position">Its place, from 0.</param>
    public string ScaleOf(int position) => ItemScales.Length > 0 ? ItemScales[position] : Scale;

    /// <summary>Whether an item is reversed.</summary>
    /// <param name="position">Its place, from 0.</param>
    public bool IsReversed(int position) => ReversedItems.Length > 0 && ReversedItems[position];
}

/// <summary>An item's code and id.</summary>
internal sealed record ItemIdRow
{
    public Guid ItemId { get; init; }

    public string Code { get; init; } = "";
}

/// <summary>A round that uses a version.</summary>
internal sealed record UseRow { public Guid RoundId { get; init; } }

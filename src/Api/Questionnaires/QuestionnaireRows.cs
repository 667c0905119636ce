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
internal sealed record UseRow
{
    public Guid RoundId { get; init; }
}

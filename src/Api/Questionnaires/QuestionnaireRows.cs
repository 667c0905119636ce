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

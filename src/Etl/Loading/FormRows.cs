namespace CSat.Etl.Loading;

/// <summary>An item of a questionnaire version, as read_item_keys.sql gives it.</summary>
internal sealed record FormItem
{
    public Guid QuestionnaireVersionId { get; init; }

    public int QuestionnaireKey { get; init; }

    public int ItemKey { get; init; }

    public int DepartmentKey { get; init; }

    public string ScaleCode { get; init; } = "";

    public bool Apart { get; init; }

    public bool Reversed { get; init; }

    /// <summary>Its most points; null where items have no points of their own.</summary>
    public decimal? MaxPoints { get; init; }
}

/// <summary>A level of a scale that a questionnaire version uses, as read_level_points.sql gives it.</summary>
internal sealed record FormLevel
{
    public Guid QuestionnaireVersionId { get; init; }

    public string ScaleCode { get; init; } = "";

    public sbyte Level { get; init; }

    public decimal Points { get; init; }

    public decimal BestPoints { get; init; }

    public bool Satisfied { get; init; }

    public sbyte Opposite { get; init; }
}

namespace CSat.Api.Rounds;

/// <summary>A round with the names of its questionnaire.</summary>
public sealed record RoundRow
{
    /// <summary>Its id.</summary>
    public Guid RoundId { get; init; }

    /// <summary>Its code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Title in Chinese.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Title in English.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>Code of the questionnaire.</summary>
    public string Questionnaire { get; init; } = "";

    /// <summary>Version of the questionnaire.</summary>
    public int QuestionnaireVersion { get; init; }

    /// <summary>Survey kind of the regime.</summary>
    public string SurveyKind { get; init; } = "";

    /// <summary>First day.</summary>
    public DateOnly PeriodStart { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly PeriodEnd { get; init; }

    /// <summary>Forms handed out before or at the opening; 0 where not counted.</summary>
    public int FormsSent { get; init; }

    /// <summary>Forms of the batches recorded since.</summary>
    public long FormsDistributed { get; init; }

    /// <summary>Day on which its forms were sent; null where not recorded.</summary>
    public DateOnly? FormsSentOn { get; init; }

    /// <summary>Code of the survey plan that it is opened by; empty for none.</summary>
    public string SurveyPlan { get; init; } = "";

    /// <summary>Code of its state.</summary>
    public string State { get; init; } = "";
}

/// <summary>The version that a new round uses.</summary>
internal sealed record UsedVersionRow
{
    public Guid QuestionnaireVersionId { get; init; }

    public Guid RegimeVersionId { get; init; }

    public string[] Topics { get; init; } = [];

    public bool Approved { get; init; }

    public string Module { get; init; } = "";

    public string SurveyKind { get; init; } = "";
}

/// <summary>A round as it counts in a calendar period.</summary>
internal sealed record HeldRoundRow
{
    public string Code { get; init; } = "";

    public string SurveyKind { get; init; } = "";

    public DateOnly PeriodStart { get; init; }
}

/// <summary>A round with the regime version that it is held under.</summary>
internal sealed record RuledRoundRow
{
    public Guid RoundId { get; init; }

    public string Code { get; init; } = "";

    public string State { get; init; } = "";

    public string SurveyKind { get; init; } = "";

    public Guid RegimeVersionId { get; init; }
}

namespace CSat.Api.SurveyPlans;

/// <summary>A survey plan by the codes that people know.</summary>
public sealed record SurveyPlanRow
{
    /// <summary>Its id.</summary>
    public Guid SurveyPlanId { get; init; }

    /// <summary>Its code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Title in Chinese.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Title in English.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>The regime version that it was written under.</summary>
    public Guid RegimeVersionId { get; init; }

    /// <summary>Code of that regime.</summary>
    public string RegimeCode { get; init; } = "";

    /// <summary>The number of that version within the organisation.</summary>
    public int RegimeVersion { get; init; }

    /// <summary>Codes of the survey kinds that it is for; empty for every kind.</summary>
    public string[] SurveyKinds { get; init; } = [];

    /// <summary>First day of the period that it plans.</summary>
    public DateOnly PeriodStart { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly PeriodEnd { get; init; }

    /// <summary>Codes of its contents.</summary>
    public string[] ContentCodes { get; init; } = [];

    /// <summary>What it says, in the order of the codes.</summary>
    public string[] ContentTexts { get; init; } = [];

    /// <summary>Code of the questionnaire that it decides on; empty for none.</summary>
    public string Questionnaire { get; init; } = "";

    /// <summary>Version of the questionnaire; 0 for none.</summary>
    public int QuestionnaireVersion { get; init; }

    /// <summary>Code of its state.</summary>
    public string State { get; init; } = "";
}

/// <summary>One thing that happened to a plan.</summary>
public sealed record SurveyPlanEventRow
{
    /// <summary>Code of what happened.</summary>
    public string Kind { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>Role in which it was done; empty for none.</summary>
    public string Role { get; init; } = "";

    /// <summary>Why it was rejected; else empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Codes of the departments that it was sent to; else empty.</summary>
    public string[] Departments { get; init; } = [];
}

/// <summary>A plan with its history.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Events">What happened to it, in order.</param>
public sealed record SurveyPlanHistory(SurveyPlanRow Plan, IReadOnlyList<SurveyPlanEventRow> Events);

/// <summary>The questionnaire version of a plan.</summary>
internal sealed record PlannedQuestionnaireRow
{
    public Guid QuestionnaireVersionId { get; init; }
}

/// <summary>A plan's lock.</summary>
internal sealed record LockedPlanRow
{
    public Guid SurveyPlanId { get; init; }
}

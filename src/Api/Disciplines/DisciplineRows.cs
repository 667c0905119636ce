namespace CSat.Api.Disciplines;

/// <summary>A surveyor of a round.</summary>
public sealed record SurveyorRow
{
    /// <summary>Code of the person.</summary>
    public string Surveyor { get; init; } = "";

    /// <summary>Forms of the batches that the person handed out.</summary>
    public long FormsHandedOut { get; init; }

    /// <summary>When the discipline was declared, UTC; null where it was not.</summary>
    public DateTime? DeclaredAt { get; init; }

    /// <summary>Forms of the person that were found to be fraud.</summary>
    public long FraudulentForms { get; init; }

    /// <summary>Whether the person handed out or handed back forms.</summary>
    public bool AtWork { get; init; }

    /// <summary>Whether a declaration is demanded and missing.</summary>
    public bool DeclarationMissing { get; init; }
}

/// <summary>Fraud that was found.</summary>
public sealed record FraudRow
{
    /// <summary>The finding.</summary>
    public Guid FraudFindingId { get; init; }

    /// <summary>Forms that it is about.</summary>
    public long Forms { get; init; }

    /// <summary>Whether they are left out of every figure.</summary>
    public bool LeftOut { get; init; }

    /// <summary>What the plan of the round says on penalties; empty without a plan.</summary>
    public string PlannedPenalties { get; init; } = "";
}

/// <summary>A form that a finding is about.</summary>
internal sealed record SuspectedFormRow
{
    public Guid ResponseId { get; init; }
}

/// <summary>What the plan of a round says.</summary>
internal sealed record PlanContentRow
{
    public string[] ContentCodes { get; init; } = [];

    public string[] ContentTexts { get; init; } = [];
}

namespace CSat.Domain.Regimes;

/// <summary>What a regime lets a role do. Planning and executing a survey are separate permissions that one unit may hold both (R01.4, Q01).</summary>
public enum Permission
{
    /// <summary>Plan a survey.</summary>
    Plan,

    /// <summary>Carry out a survey.</summary>
    Execute,

    /// <summary>Verify forms, measures or data.</summary>
    Verify,

    /// <summary>Analyse results.</summary>
    Analyse,

    /// <summary>Approve plans, forms, targets or answers.</summary>
    Approve,

    /// <summary>Decide rewards, penalties and disputed cases.</summary>
    Decide,

    /// <summary>Handle complaints.</summary>
    Handle,

    /// <summary>Close complaints.</summary>
    Close,
}

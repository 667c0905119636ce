namespace CSat.Api.Authentication;

/// <summary>Roles of API keys, as a set.</summary>
[Flags]
public enum CallerRole
{
    /// <summary>No role.</summary>
    None = 0,

    /// <summary>Submits and imports responses, registers complaints.</summary>
    Collector = 1,

    /// <summary>Works complaints.</summary>
    Agent = 2,

    /// <summary>Keeps the directory and runs surveys; may do what collectors and agents may.</summary>
    QualityManager = 4,

    /// <summary>Approves: sets targets, closes rounds.</summary>
    Approver = 8,

    /// <summary>Reads.</summary>
    Analyst = 16,

    /// <summary>May do everything in its organisation.</summary>
    Administrator = 32,
}

namespace CSat.Domain.Surveys;

/// <summary>What the verification of a returned form 核实 found.</summary>
public enum FormCheck
{
    /// <summary>Not among the verified forms.</summary>
    NotVerified,

    /// <summary>Filled in by the respondent it names.</summary>
    Genuine,

    /// <summary>Fabricated 作弊.</summary>
    Fabricated,
}

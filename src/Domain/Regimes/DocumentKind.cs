namespace CSat.Domain.Regimes;

/// <summary>What kind of document a regime demands (requirements section 5).</summary>
public enum DocumentKind
{
    /// <summary>Filled in for each case.</summary>
    Form,

    /// <summary>A plan.</summary>
    Plan,

    /// <summary>A report or summary.</summary>
    Report,

    /// <summary>A register or log.</summary>
    Register,

    /// <summary>A procedure that is referred to by name.</summary>
    Procedure,
}

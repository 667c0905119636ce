namespace CSat.Domain.Regimes;

/// <summary>How the respondents of a survey are chosen.</summary>
public enum SamplingMethod
{
    /// <summary>Drawn at random (R05.25, R07.8).</summary>
    Random,

    /// <summary>All of them (R14.5, R15.11).</summary>
    Census,

    /// <summary>As the survey plan lists them (R01.10).</summary>
    Planned,
}

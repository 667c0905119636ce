namespace CSat.Domain.Complaints;

/// <summary>Whether a complaint is justified 有效 or not 无效 (R07.26).</summary>
public enum ComplaintFinding
{
    /// <summary>Not decided.</summary>
    None = 0,

    /// <summary>有效: the facts are verified and the organisation is at fault.</summary>
    Justified = 1,

    /// <summary>无效: the organisation is not at fault.</summary>
    Unjustified = 2,
}

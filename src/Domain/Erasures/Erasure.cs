namespace CSat.Domain.Erasures;

/// <summary>Whose personal data is erased.</summary>
public enum ErasureSubject
{
    /// <summary>Not stated.</summary>
    None,

    /// <summary>Whoever a complaint is of or names.</summary>
    Complaint,

    /// <summary>Whoever filled in a form.</summary>
    Response,

    /// <summary>Whoever a customer of the register is.</summary>
    Customer,
}

/// <summary>Why personal data is erased. There is no free text, in which a person could be named again.</summary>
public enum ErasureReason
{
    /// <summary>Not stated.</summary>
    None,

    /// <summary>The person asks for it.</summary>
    RequestOfPerson,

    /// <summary>The person no longer consents.</summary>
    ConsentWithdrawn,

    /// <summary>What the data was kept for has ended, or the time for which it may be kept.</summary>
    PurposeEnded,

    /// <summary>The data should never have been kept.</summary>
    UnlawfulProcessing,

    /// <summary>A law, a court or an authority demands it.</summary>
    LegalObligation,
}

namespace CSat.Domain.Audits;

/// <summary>What a write was to.</summary>
public enum AuditSubject
{
    /// <summary>Not stated.</summary>
    None,

    /// <summary>The organisation itself.</summary>
    Organization,

    /// <summary>An API key.</summary>
    ApiKey,

    /// <summary>The organisation's entries; its id is the organisation's.</summary>
    Directory,

    /// <summary>An adopted version of a regime.</summary>
    RegimeVersion,

    /// <summary>A version of a questionnaire.</summary>
    QuestionnaireVersion,

    /// <summary>A round.</summary>
    Round,

    /// <summary>A target.</summary>
    Target,

    /// <summary>One response, or several that were committed together.</summary>
    Response,

    /// <summary>A complaint.</summary>
    Complaint,

    /// <summary>An import: how many rows it took in and refused.</summary>
    Import,

    /// <summary>A person, with the roles that it holds.</summary>
    Person,

    /// <summary>The count of a base on a day or in a period.</summary>
    BaseCount,

    /// <summary>A survey plan.</summary>
    SurveyPlan,

    /// <summary>The register of customers; its id is the organisation's, or that of a form or check of it.</summary>
    Customer,

    /// <summary>A piece of information.</summary>
    Information,

    /// <summary>A request of a customer.</summary>
    ServiceRequest,

    /// <summary>A value or a target of an operational indicator.</summary>
    Indicator,

    /// <summary>A notice.</summary>
    Notice,
}

/// <summary>What became of the subject.</summary>
public enum AuditOutcome
{
    /// <summary>Not stated.</summary>
    None,

    /// <summary>It was made.</summary>
    Created,

    /// <summary>It was there and was changed.</summary>
    Changed,
}

/// <summary>One write: who did what to which thing, by ids and digests alone.</summary>
/// <param name="EntryId">Its id.</param>
/// <param name="At">When, whole microseconds.</param>
/// <param name="Actors">Who, at least one; several where their responses were committed together.</param>
/// <param name="Method">Full name of the rpc, or what the program did by itself.</param>
/// <param name="Subject">What it was to.</param>
/// <param name="SubjectId">Id of the thing; null where it is of several.</param>
/// <param name="Count">How many things it is of.</param>
/// <param name="RequestId">The request's id; empty where it had none.</param>
/// <param name="ContentDigest">SHA-256 over what was written, 32 bytes.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record AuditEntry(
    Guid EntryId, DateTimeOffset At, IReadOnlyList<string> Actors, string Method, AuditSubject Subject, Guid? SubjectId, int Count, string RequestId,
    ReadOnlyMemory<byte> ContentDigest, AuditOutcome Outcome);

/// <summary>An entry at its place in the chain.</summary>
/// <param name="Position">From 1, without gaps.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Hash">The hash that stands there, 32 bytes.</param>
public sealed record SealedEntry(long Position, AuditEntry Entry, ReadOnlyMemory<byte> Hash);

/// <summary>The end of a chain at some moment: whoever keeps it elsewhere can show that nothing up to there was changed since.</summary>
/// <param name="Position">How many entries; 0 for none.</param>
/// <param name="Hash">The hash of the last, 32 bytes.</param>
public sealed record AuditHead(long Position, ReadOnlyMemory<byte> Hash);

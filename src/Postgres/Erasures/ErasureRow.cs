namespace CSat.Postgres.Erasures;

/// <summary>An erasure as it is kept, certified and listed: nothing of it names a person.</summary>
public sealed record ErasureRow
{
    /// <summary>Its id.</summary>
    public Guid ErasureId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who did it, as the audit names callers.</summary>
    public string Actor { get; init; } = "";

    /// <summary>Code of the kind of subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Id of the complaint or response.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>Code of the reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The system that the subject came from.</summary>
    public string SourceSystem { get; init; } = "";

    /// <summary>SHA-256 over the organisation's salt and the former external id.</summary>
    public byte[] Digest { get; init; } = [];

    /// <summary>How many texts of a complaint went.</summary>
    public long Texts { get; init; }

    /// <summary>How many comments of a form went, in all its versions.</summary>
    public long Comments { get; init; }

    /// <summary>How many attributes of a form went, in all its versions.</summary>
    public long Attributes { get; init; }

    /// <summary>How many codes of customers went, in all versions of a form.</summary>
    public long Customers { get; init; }

    /// <summary>How many external ids went.</summary>
    public long ExternalIds { get; init; }
}

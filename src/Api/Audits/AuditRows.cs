using CSat.Domain.Audits;
using CSat.Domain.Text;

namespace CSat.Api.Audits;

/// <summary>An entry as it is stored; its place and hash where it is sealed.</summary>
internal sealed record AuditEntryRow
{
    public long Position { get; init; }

    public byte[] Hash { get; init; } = [];

    public Guid EntryId { get; init; }

    public DateTimeOffset At { get; init; }

    public string[] Actors { get; init; } = [];

    public string Method { get; init; } = "";

    public string Subject { get; init; } = "";

    public Guid? SubjectId { get; init; }

    public int Count { get; init; }

    public string RequestId { get; init; } = "";

    public byte[] ContentDigest { get; init; } = [];

    public string Outcome { get; init; } = "";

    public AuditEntry ToEntry() => new(
        EntryId, At, Actors, Method, EnumCode.Parse<AuditSubject>(Subject), SubjectId, Count, RequestId, ContentDigest, EnumCode.Parse<AuditOutcome>(Outcome));

    public SealedEntry ToSealed() => new(Position, ToEntry(), Hash);
}

/// <summary>How many entries.</summary>
internal sealed record AuditCountRow
{
    public long Entries { get; init; }
}

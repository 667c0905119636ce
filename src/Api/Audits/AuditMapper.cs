using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Audits;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Audits;

/// <summary>The audit in the words of the contract.</summary>
internal static class AuditMapper
{
    public static Contracts.V1.AuditEntry ToContract(SealedEntry at) => new()
    {
        Position = at.Position,
        EntryId = at.Entry.EntryId.ToString("D"),
        At = at.Entry.At.ToTimestamp(),
        Actors = { at.Entry.Actors },
        Method = at.Entry.Method,
        Subject = ContractEnum.Of<Domain.Audits.AuditSubject, Contracts.V1.AuditSubject>(at.Entry.Subject),
        SubjectId = at.Entry.SubjectId?.ToString("D") ?? "",
        Count = at.Entry.Count,
        RequestId = at.Entry.RequestId,
        ContentDigest = ByteString.CopyFrom(at.Entry.ContentDigest.Span),
        Outcome = ContractEnum.Of<Domain.Audits.AuditOutcome, Contracts.V1.AuditOutcome>(at.Entry.Outcome),
        Hash = ByteString.CopyFrom(at.Hash.Span),
    };

    /// <summary>A page of the entries found, one more of which were asked for than it may hold.</summary>
    public static ListEntriesResponse ToContract(IReadOnlyList<SealedEntry> found, ListEntriesRequest request)
    {
        var entries = found.Select(ToContract).ToList();
        var count = Paging.Fit(entries, request.PageSize);
        return new ListEntriesResponse
        {
            Entries = { entries.Take(count) },
            NextPageToken = count < entries.Count ? Paging.Write(AuditRequests.List(request), entries[count - 1].Position.ToString(CultureInfo.InvariantCulture)) : "",
        };
    }

    public static Contracts.V1.AuditHead ToContract(Call call, Domain.Audits.AuditHead head) => new()
    {
        Organization = call.Tenant.Code,
        OrganizationId = call.Tenant.Id.ToString("D"),
        Position = head.Position,
        Hash = ByteString.CopyFrom(head.Hash.Span),
        At = call.At.ToTimestamp(),
    };

    public static VerifyChainResponse ToContract(Call call, VerifiedChain chain) => new()
    {
        Entries = chain.Verification.Seen,
        Head = ToContract(call, chain.Verification.Head),
        Faults =
        {
            chain.Verification.Faults().Take(AuditVerification.FaultsKept).Select(fault => new Contracts.V1.AuditFault
            {
                Kind = ContractEnum.Of<Domain.Audits.AuditFaultKind, Contracts.V1.AuditFaultKind>(fault.Kind), Position = fault.Position, Last = fault.Last,
            }),
        },
        Unsealed = chain.Unsealed,
    };
}

using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using CSat.Postgres.Erasures;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Erasures;

/// <summary>Erasures in the words of the contract.</summary>
internal static class ErasureMapper
{
    public static Erasure ToContract(ErasureRow row) => new()
    {
        ErasureId = row.ErasureId.ToString("D"),
        At = row.At.ToTimestamp(),
        Actor = row.Actor,
        Subject = EnumCode.Parse<ErasureSubject>(row.Subject),
        SubjectId = row.SubjectId.ToString("D"),
        Reason = EnumCode.Parse<ErasureReason>(row.Reason),
        SourceSystem = row.SourceSystem,
        Digest = ByteString.CopyFrom(row.Digest),
        Erased = new ErasedData { Texts = row.Texts, Comments = row.Comments, Attributes = row.Attributes, Customers = row.Customers, ExternalIds = row.ExternalIds },
    };

    /// <summary>A page of the erasures found, one more of which were asked for than it may hold.</summary>
    public static ListErasuresResponse ToContract(IReadOnlyList<ErasureRow> found, int pageSize)
    {
        var erasures = found.Select(ToContract).ToList();
        var count = Paging.Fit(erasures, pageSize);
        return new ListErasuresResponse
        {
            Erasures = { erasures.Take(count) }, NextPageToken = count < erasures.Count ? Paging.Write(ErasureRequests.List, erasures[count - 1].ErasureId) : "",
        };
    }
}

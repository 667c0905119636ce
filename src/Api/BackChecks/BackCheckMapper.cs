using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.BackChecks;

/// <summary>Back-checks in the words of the contract.</summary>
internal static class BackCheckMapper
{
    public static BackCheck ToContract(string round, BackCheckRow row) => new()
    {
        Round = round,
        ReturnedForms = row.ReturnedForms,
        DrawnForms = row.DrawnForms,
        Seed = row.Seed,
        Algorithm = row.Algorithm,
    };

    public static CheckedForm ToContract(CheckedFormRow row) => new()
    {
        ResponseId = row.ResponseId.ToString("D"),
        SourceSystem = row.SourceSystem,
        ExternalId = row.ExternalId,
        Result = EnumCode.Parse<FormCheck>(row.Result),
        CheckedAt = row.CheckedAt?.ToTimestamp(),
        Scored = row.Scored,
    };

    /// <summary>A page of the forms found, one more of which were asked for than it may hold.</summary>
    public static ListChecksResponse ToContract(IReadOnlyList<CheckedFormRow> found, ListChecksRequest request)
    {
        var forms = found.Select(ToContract).ToList();
        var count = Paging.Fit(forms, request.PageSize);
        return new()
        {
            Forms = { forms.Take(count) },
            NextPageToken = count < forms.Count ? Paging.Write(BackCheckRequests.ListName(request.Round), forms[count - 1].ResponseId) : "",
        };
    }
}

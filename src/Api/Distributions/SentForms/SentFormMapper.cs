using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Surveys;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Distributions.SentForms;

/// <summary>Forms sent to members in the words of the contract.</summary>
internal static class SentFormMapper
{
    public static Contracts.V1.SentForm ToContract(OutstandingForm form) => new()
    {
        Member = form.Row.Member,
        Batch = form.Row.Batch,
        SentAt = form.Row.SentAt.ToTimestamp(),
        DueAt = form.DueAt?.ToTimestamp(),
        State = form.State switch
        {
            FormState.Missing => SentFormState.Missing,
            FormState.Awaited => SentFormState.Awaited,
            _ => SentFormState.Unspecified,
        },
        Channel = form.Row.Channel ?? "",
        Distributor = form.Row.Distributor ?? "",
        ConfirmedAt = form.Row.ConfirmedAt?.ToTimestamp(),
    };

    public static ListOutstandingResponse ToContract(OutstandingPart part, ListOutstandingRequest request) => new()
    {
        Forms = { part.Forms.Select(ToContract) },
        NextPageToken = part.After is null ? "" : Paging.Write(SentFormRequests.ListName(request.Round), part.After),
    };
}

using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Surveys;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Distributions;

/// <summary>Forms handed out in the words of the contract.</summary>
internal static class DistributionMapper
{
    public static Distribution ToContract(DistributionRow row) => new()
    {
        Batch = row.Batch,
        SentAt = row.SentAt.ToTimestamp(),
        Forms = row.Forms,
        Channel = row.Channel ?? "",
        Distributor = row.Distributor ?? "",
        Department = row.Department ?? "",
        HandedOutBy = row.HandedOutBy ?? "",
        FormsSent = (int)long.Min(row.FormsSent, int.MaxValue),
    };

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

    public static HandBack ToContract(HandBackRow row) => new() { FormsHandedBack = row.FormsHandedBack, FormsSent = row.FormsSent };

    public static ListOutstandingResponse ToContract(OutstandingPart part, ListOutstandingRequest request) => new()
    {
        Forms = { part.Forms.Select(ToContract) },
        NextPageToken = part.After is null ? "" : Paging.Write(DistributionRequests.ListName(request.Round), part.After),
    };
}

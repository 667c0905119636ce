using CSat.Api.Imports;
using CSat.Api.Responses.Groups;
using CSat.Contracts.V1;

namespace CSat.Api.Responses;

/// <summary>Stored responses in the words of the contract.</summary>
internal static class ResponseMapper
{
    public static SubmitResponseResponse ToContract(StoredResponse stored) => new()
    {
        ResponseId = stored.ResponseId.ToString("D"),
        Outcome = stored.Storing == Storing.Before ? SubmitOutcome.AlreadyStored : SubmitOutcome.Stored,
        Content = (FormContent)stored.Content,
    };
}

using CSat.Api.Calls;
using CSat.Api.Imports;
using CSat.Api.Responses.Groups;
using CSat.Api.Validation;
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
        Occasion = stored.Occasion is { } occasion ? ToContract(occasion) : null,
    };

    private static FormOccasion ToContract(Domain.Surveys.FormOccasion occasion) => new()
    {
        Event = occasion.Event,
        HappenedOn = Day(occasion.HappenedOn),
        From = Day(occasion.From),
        To = Day(occasion.To),
        Timing = ContractEnum.Of<Domain.Surveys.FormTiming, FormTiming>(occasion.Timing),
    };

    private static Google.Type.Date? Day(DateOnly? day) => day is { } given ? ContractDate.Of(given) : null;
}

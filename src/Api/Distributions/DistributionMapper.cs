using CSat.Contracts.V1;
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

    public static HandBack ToContract(HandBackRow row) => new() { FormsHandedBack = row.FormsHandedBack, FormsSent = row.FormsSent };
}

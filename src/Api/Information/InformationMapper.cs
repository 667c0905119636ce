using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Information;

/// <summary>Information in the words of the contract.</summary>
internal static class InformationMapper
{
    public static Contracts.V1.Information ToContract(InformationRow row) => new()
    {
        InformationId = row.InformationId.ToString("D"),
        Collection = new Collection { Duty = row.Duty, Role = row.Role, Document = row.Document },
        Channel = row.Channel,
        Sense = EnumCode.Parse<InformationSense>(row.Sense),
        Topic = EnumCode.Parse<InformationTopic>(row.Topic),
        Text = row.Text,
        Customer = row.Customer,
        Competitor = row.Competitor,
        Department = row.Department,
        CollectedAt = row.CollectedAt.ToTimestamp(),
        State = EnumCode.Parse<InformationState>(row.State),
    };

    /// <summary>A page of the information found, one more of which were asked for than it may hold.</summary>
    public static ListInformationResponse ToContract(IReadOnlyList<InformationRow> found, int pageSize)
    {
        var information = found.Select(ToContract).ToList();
        var count = Paging.Fit(information, pageSize);
        return new ListInformationResponse
        {
            Information = { information.Take(count) }, NextPageToken = count < information.Count ? Paging.Write(InformationRequests.List, information[count - 1].InformationId) : "",
        };
    }
}

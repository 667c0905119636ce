using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Responses.Versions;

/// <summary>Versions of responses in the words of the contract.</summary>
internal static class VersionMapper
{
    public static ListResponseVersionsResponse ToContract(IReadOnlyList<ResponseVersionRow> versions) => new()
    {
        ResponseId = versions[0].ResponseId.ToString("D"),
        Versions = { versions.Select(ToContract) },
    };

    private static ResponseVersion ToContract(ResponseVersionRow version)
    {
        var response = new SurveyResponse
        {
            SourceSystem = version.SourceSystem,
            ExternalId = version.ExternalId,
            Round = version.Round,
            RatingKind = (RatingKind)version.RatingKind,
            RespondentKind = (RespondentKind)version.RespondentKind,
            Competitor = version.Competitor ?? "",
            Department = version.Department ?? "",
            Customer = version.Customer ?? "",
            RespondedAt = Stamp(version.RespondedAt),
            SentAt = Stamp(version.SentAt),
            ReturnedAt = Stamp(version.ReturnedAt),
            CollectedBy = version.CollectedBy ?? "",
            Levels = { version.Levels.Select(level => (int)level) },
            Comments = { version.Remarks.Select(remark => new Comment { Item = remark.Item, Text = remark.Text }) },
            Attributes = { version.AttributesByName },
        };
        if (version.Weight is { } weight)
        {
            response.Weight = weight;
        }

        return new ResponseVersion { Version = version.Version, Response = response, ReceivedAt = Stamp(version.ReceivedAt), ReplacedAt = Stamp(version.ReplacedAt) };
    }

    private static Timestamp? Stamp(DateTime? moment) => moment is { } at ? Timestamp.FromDateTime(at) : null;
}

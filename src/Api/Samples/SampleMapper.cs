using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Text;

namespace CSat.Api.Samples;

/// <summary>Frames and samples in the words of the contract.</summary>
internal static class SampleMapper
{
    public static Frame ToContract(string round, FrameSizeRow row) => new() { Round = round, Members = row.Members, Areas = row.Areas };

    public static Sample ToContract(string round, DrawnSample sample) => new()
    {
        Round = round,
        Method = EnumCode.Parse<SamplingMethod>(sample.Row.Method),
        Seed = sample.Row.Seed,
        FrameMembers = sample.Row.FrameMembers,
        SampledMembers = sample.Areas.Sum(area => area.Forced + area.Drawn),
        ForcedMembers = sample.Areas.Sum(area => area.Forced),
        Areas = { sample.Areas.Select(area => new SampleArea { Area = area.Area, Members = area.Members, Forced = area.Forced, Drawn = area.Drawn }) },
        Algorithm = sample.Row.Algorithm,
    };

    /// <summary>A page of the members found, one more of which were asked for than it may hold.</summary>
    public static ListSampleResponse ToContract(IReadOnlyList<SampledMemberRow> found, ListSampleRequest request)
    {
        var members = found.Select(row => new SampledMember { Member = row.Member, Area = row.Area, Forced = row.Forced, Probability = row.Probability }).ToList();
        var count = Paging.Fit(members, request.PageSize);
        return new()
        {
            Members = { members.Take(count) },
            NextPageToken = count < members.Count ? Paging.Write(SampleRequests.ListName(request.Round), members[count - 1].Member) : "",
        };
    }
}

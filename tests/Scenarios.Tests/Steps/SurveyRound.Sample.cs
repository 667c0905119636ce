using System.Globalization;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>Whom a round asks, and whether what comes back is genuine.</summary>
internal sealed partial class SurveyRound
{
    private BackCheckService.BackCheckServiceClient Checks => new(host.Channel);

    private SampleService.SampleServiceClient Samples => new(host.Channel);

    /// <summary>Puts members into the frame: "member area", or "member area yyyy-MM-dd" of one who complained then.</summary>
    public Step<Frame> Frame(IEnumerable<string> members, params string[] areas) => new($"frame of {Code}", () => Samples.PutFrameAsync(
        new PutFrameRequest { Organization = company, Round = Code, Members = { members.Select(Member) }, Areas = { areas } }, host.Key).ResponseAsync);

    /// <summary>Draws the sample.</summary>
    public Step<Sample> DrawSample(SamplingMethod method, int size = 0, long seed = 1) => new($"sample of {Code}", () => Samples.DrawSampleAsync(
        new DrawSampleRequest { Organization = company, Round = Code, Method = method, Size = size, Seed = seed }, host.Key).ResponseAsync);

    /// <summary>The sampled members.</summary>
    public Step<string[]> Sampled() => new($"sampled members of {Code}", async () =>
    {
        var page = await Samples.ListSampleAsync(new ListSampleRequest { Organization = company, Round = Code, PageSize = 1000 }, host.Key);
        return [.. page.Members.Select(member => member.Member)];
    });

    /// <summary>Draws forms for verification.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="forms">How many; 0 for as many as the regime demands.</param>
    /// <param name="by">The key of whoever draws; null for the company's own.</param>
    public Step<BackCheck> DrawBackCheck(long seed, int forms = 0, Metadata? by = null) => new($"back-check of {Code}", () => Checks.DrawBackCheckAsync(
        new DrawBackCheckRequest { Organization = company, Round = Code, Seed = seed, Forms = forms }, by ?? host.Key).ResponseAsync);

    /// <summary>The ids of the drawn forms.</summary>
    public Step<string[]> Drawn() => new($"drawn forms of {Code}", async () =>
    {
        var page = await Checks.ListChecksAsync(new ListChecksRequest { Organization = company, Round = Code, PageSize = 1000 }, host.Key);
        return [.. page.Forms.Select(form => form.ResponseId)];
    });

    /// <summary>Records what the verification of a form found.</summary>
    /// <param name="form">Id of the form.</param>
    /// <param name="result">What was found.</param>
    /// <param name="by">The key of whoever verified it; null for the company's own.</param>
    public Step<CheckedForm> Finds(string form, FormCheck result, Metadata? by = null) => new($"{form} is {result}", () => Checks.RecordCheckAsync(
        new RecordCheckRequest { Organization = company, Round = Code, ResponseId = form, Result = result, CheckedAt = host.Clock.GetUtcNow().ToTimestamp() }, by ?? host.Key).ResponseAsync);

    private static FrameMember Member(string text)
    {
        var parts = text.Split(' ');
        return new FrameMember { Member = parts[0], Area = parts.Length > 1 ? parts[1] : "", ComplainedOn = parts.Length > 2 ? Period.Day(DateOnly.ParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture)) : null };
    }
}

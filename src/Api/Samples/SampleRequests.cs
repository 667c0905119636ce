using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Sampling;

namespace CSat.Api.Samples;

/// <summary>Members that are to be put into a frame.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Entries">The members, each once.</param>
/// <param name="Areas">Areas to be covered.</param>
public sealed record FrameDraft(string Round, IReadOnlyList<FrameEntry> Entries, IReadOnlyList<string> Areas);

/// <summary>A sample that is to be drawn.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Order">How.</param>
public sealed record SampleDraft(string Round, SampleOrder Order);

/// <summary>Which sampled members are asked for.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="After">The last member shown.</param>
/// <param name="Count">How many at most.</param>
public sealed record SamplePage(string Round, string After, int Count);

/// <summary>Reads requests about frames and samples and checks their fields.</summary>
internal static class SampleRequests
{
    private const int MembersLimit = 10_000;
    private const int AreasLimit = 1_000;

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static FrameDraft Read(PutFrameRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        if (request.Members.Count == 0 && request.Areas.Count == 0)
        {
            checks.Add(Problems.FieldMissing("members"));
        }

        TooMany(checks, "members", request.Members.Count, MembersLimit);
        TooMany(checks, "areas", request.Areas.Count, AreasLimit);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in request.Members.Take(MembersLimit))
        {
            checks.Code("members.member", member.Member);
            if (member.Area.Length > 0)
            {
                checks.Code("members.area", member.Area);
            }

            if (!seen.Add(member.Member))
            {
                checks.Add(Problems.MemberTwice("members", member.Member));
            }
        }

        foreach (var area in request.Areas.Take(AreasLimit))
        {
            checks.Code("areas", area);
        }

        var entries = request.Members.Take(MembersLimit).Select(member => new FrameEntry(
            member.Member, member.Area, member.ComplainedOn is null ? null : checks.Date("members.complained_on", member.ComplainedOn))).ToList();
        checks.ThrowIfAny();
        return new(request.Round, entries, [.. request.Areas.Concat(entries.Select(entry => entry.Area)).Where(area => area.Length > 0).Distinct(StringComparer.Ordinal)]);
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static SampleDraft Read(DrawSampleRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        var method = checks.Choice<Contracts.V1.SamplingMethod, Domain.Sampling.SamplingMethod>("method", request.Method);
        if (request.Size < 0)
        {
            checks.Invalid("size", $"{request.Size}", ProblemForm.NotNegative);
        }

        checks.ThrowIfAny();
        return new(request.Round, new SampleOrder(method!.Value, request.Size, request.Seed));
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static SamplePage Read(ListSampleRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        return new(request.Round, Paging.Read(ListName(request.Round), request.PageToken, keyParts: 1)?[0] ?? "", size + 1);
    }

    /// <summary>The list's name in its page tokens.</summary>
    public static string ListName(string round) => $"sample {round}";

    private static void TooMany(FieldChecks checks, string field, int count, int limit)
    {
        if (count > limit)
        {
            checks.Add(Problems.FieldTooLong(field, count, limit));
        }
    }
}

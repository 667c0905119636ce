using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Rounds;

namespace CSat.Api.Rounds.Milestones;

/// <summary>A milestone that is to be recorded.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Milestone">Code and moment.</param>
/// <param name="Role">Code of the role in which it is recorded; empty where none is named.</param>
public sealed record MilestoneDraft(string Round, ReachedMilestone Milestone, string Role);

/// <summary>A correction that is asked for.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Field">What is to be corrected.</param>
/// <param name="Value">The right value.</param>
/// <param name="Reason">Why.</param>
public sealed record CorrectionDraft(string Round, string Field, string Value, string Reason);

/// <summary>Reads requests about what rounds have reached and checks their fields.</summary>
internal static class MilestoneRequests
{
    /// <summary>The list's name in its page tokens.</summary>
    public const string List = "overdue rounds";

    private const int ReasonLength = 1000;

    /// <returns>The round's code.</returns>
    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static string Read(GetRoundRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        checks.ThrowIfAny();
        return request.Round;
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static MilestoneDraft Read(RecordMilestoneRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        checks.Code("event", request.Event);
        var at = DateTimeOffset.MinValue;
        if (request.ReachedAt is { } given)
        {
            at = ContractTime.Of(given);
        }
        else
        {
            checks.Add(Problems.FieldMissing("reached_at"));
        }

        if (request.Role.Length > 0)
        {
            checks.Code("role", request.Role);
        }

        checks.ThrowIfAny();
        return new(request.Round, new ReachedMilestone(request.Event, at), request.Role);
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static CorrectionDraft Read(CorrectRoundRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        checks.Code("field", request.Field);
        checks.Text("value", request.Value, FieldChecks.CodeLength);
        checks.Text("reason", request.Reason.Trim(), ReasonLength);
        checks.ThrowIfAny();
        return new(request.Round, request.Field, request.Value, request.Reason.Trim());
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static RoundPage Read(ListOverdueRoundsRequest request) => RoundRequests.Page(List, request.PageSize, request.PageToken);
}

using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Targets.Events;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Targets;

/// <summary>Targets in the words of the contract.</summary>
internal static class TargetMapper
{
    // As many places as a result has that was worked out: more are noise of its division.
    private const string Unrounded = "0.############";
    private const string Stored = "0.####";

    public static Target ToContract(TargetHistory history)
    {
        var row = history.Target;
        return new()
        {
            Measure = EnumCode.Parse<Measure>(row.Measure),
            ValidFrom = ContractDate.Of(row.ValidFrom),
            ValidTo = ContractDate.Of(row.ValidTo),
            ValuePercent = Percent(row.ValuePercent, Stored),
            Method = row.Method.Length > 0 ? EnumCode.Parse<TargetMethod>(row.Method) : TargetMethod.Unspecified,
            ApprovedBy = row.ApprovedBy,
            Etag = Etag.Of(row),
            State = EnumCode.Parse<TargetState>(row.State),
            Proposal = ProposalOf(row),
            Departments = { row.Departments.Zip(row.DepartmentPercents, (department, percent) => new DepartmentTarget { Department = department, ValuePercent = Percent(percent, Stored) }) },
            Events = { history.Events.Select(ToContract) },
            NextStep = history.NextStep,
        };
    }

    /// <summary>A page of the targets found, one more of which were asked for than it may hold.</summary>
    public static ListTargetsResponse ToContract(IReadOnlyList<TargetHistory> found, int pageSize)
    {
        var targets = found.Select(ToContract).ToList();
        var count = Paging.Fit(targets, pageSize);
        var page = new ListTargetsResponse { Targets = { targets.Take(count) } };
        if (count < targets.Count)
        {
            var last = found[count - 1].Target;
            page.NextPageToken = Paging.Write(TargetRequests.List, ContractDate.Iso(last.ValidFrom), last.Measure);
        }

        return page;
    }

    private static TargetProposal? ProposalOf(TargetRow row) => row.ProposedPercent is not { } percent
        ? null
        : new()
        {
            ValidTo = ContractDate.Of(row.ProposedValidTo!.Value),
            ValuePercent = Percent(percent, Stored),
            Method = EnumCode.Parse<TargetMethod>(row.ProposedMethod),
            ComputedPercent = Percent(row.ProposedComputed, Unrounded),
            Results = { row.ProposedRounds.Zip(row.ProposedResults, (round, value) => new TargetResult { Round = round, ValuePercent = Percent(value, Unrounded) }) },
            Reason = row.ProposedReason,
        };

    private static TargetEvent ToContract(TargetEventRow happened) => new()
    {
        Kind = EnumCode.Parse<TargetEventKind>(happened.Kind),
        OccurredAt = happened.OccurredAt.ToTimestamp(),
        Role = happened.Role,
        Reason = happened.Reason,
        ValuePercent = Percent(happened.ValuePercent, Stored),
        Departments = { happened.Departments },
        Suitable = happened.Suitable,
    };

    private static Google.Type.Decimal? Percent(decimal? value, string format) => value is { } given ? new() { Value = given.ToString(format, CultureInfo.InvariantCulture) } : null;
}

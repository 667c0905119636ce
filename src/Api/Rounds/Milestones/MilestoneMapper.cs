using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Calendars;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;
using LocalizedText = CSat.Contracts.V1.LocalizedText;

namespace CSat.Api.Rounds.Milestones;

/// <summary>What rounds have reached in the words of the contract.</summary>
internal static class MilestoneMapper
{
    public static RoundHistory ToContract(RoundLife life) => new()
    {
        Round = RoundMapper.ToContract((life.Round, life.Notices)),
        Milestones = { life.Milestones.Select(ToContract) },
        Deadlines = { life.Deadlines.Select(ToContract) },
        Corrections = { life.Corrections.Select(row => new RoundCorrection { Field = row.Field, Before = row.Before, Value = row.Value, Reason = row.Reason, CorrectedAt = row.CorrectedAt.ToTimestamp() }) },
        Demands = { life.Demands.Select(ToContract) },
    };

    public static ListOverdueRoundsResponse ToContract(LateRounds late) => new()
    {
        Rounds = { late.Rounds.Select(round => new OverdueRound
        {
            Round = round.Row.Code,
            Title = new LocalizedText { Zh = round.Row.TitleZh, En = round.Row.TitleEn },
            Deadlines = { round.Deadlines.Select(ToContract) },
        }) },
        NextPageToken = late.After is { } after ? Paging.Write(MilestoneRequests.List, ContractDate.Iso(after.PeriodStart), after.Code) : "",
    };

    private static RoundMilestone ToContract(MilestoneRow row) => new()
    {
        Event = row.Event,
        ReachedAt = row.ReachedAt.ToTimestamp(),
        Role = row.Role,
        RecordedAt = row.RecordedAt?.ToTimestamp(),
    };

    private static RoundDeadline ToContract(Domain.Rounds.RoundDeadline deadline) => new()
    {
        Code = deadline.Rule.Code,
        Name = ContractText.Of(deadline.Rule.Name),
        FromEvent = deadline.Rule.FromEvent,
        ToEvent = deadline.Rule.ToEvent,
        StartedAt = deadline.StartedAt?.ToTimestamp(),
        DueAt = deadline.DueAt?.ToTimestamp(),
        ReachedAt = deadline.ReachedAt?.ToTimestamp(),
        Outcome = ContractEnum.Of<Domain.Rounds.RoundDeadlineOutcome, RoundDeadlineOutcome>(deadline.Outcome),
        Binding = deadline.Rule.Hard,
        CalendarKnown = deadline.CalendarKnown,
        Rules = { deadline.Rule.Rules },
        Tell = { deadline.Rule.Tell },
    };

    private static RoundDemand ToContract(Domain.Rounds.RoundDemand demand) => new()
    {
        Part = ContractEnum.Of<Domain.Rounds.RoundDemandPart, RoundDemandPart>(demand.Part),
        Code = demand.Code,
        Name = demand.Name is { } name ? ContractText.Of(name) : null,
        Roles = { demand.Roles.Select(role => new DemandedRole { Code = role.Code, Name = ContractText.Of(role.Name) }) },
        Rules = { demand.Rules },
        Text = demand.Text is { } text ? ContractText.Of(text) : null,
        NotBefore = demand.Window is { Earliest: > 0 } begins ? Limit(begins.Earliest, begins.Unit) : "",
        Within = demand.Window is { } ends ? Limit(ends.Latest, ends.Unit) : "",
        Attempts = demand.Attempts ?? 0,
    };

    // As regime files write it.
    private static string Limit(decimal amount, TimeUnit unit) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.######} {EnumCode.Of(unit)}");
}

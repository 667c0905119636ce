using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;

namespace CSat.Domain.Rounds;

/// <summary>Which rounds the survey kinds of a regime ask for by the calendar, and which of them are held.</summary>
public static class RoundProposals
{
    /// <summary>
    /// One proposal a calendar period of each kind that has a cadence with periods (R01.5, R05.21, R08.12, R08.13, R11.15, R13.5, R16.8), by kind as the regime lists
    /// them and by period. A kind that is held as needed, or with each event, asks for none by the calendar (R08.14, R06.17). A round counts in the period that holds
    /// the first day of its own.
    /// </summary>
    /// <param name="kinds">The survey kinds of the regime.</param>
    /// <param name="rounds">The rounds that are held or were.</param>
    /// <param name="from">The first day: periods that hold a day of the range are told whole.</param>
    /// <param name="to">The last day.</param>
    /// <param name="today">The day of asking: a period whose last day is today is not over.</param>
    [Judges("R01.5", "R08.12", "R08.13", "R11.15")]
    public static IReadOnlyList<RoundProposal> Of(IEnumerable<SurveyKind> kinds, IReadOnlyList<HeldRound> rounds, DateOnly from, DateOnly to, DateOnly today) =>
    [
        .. kinds.Where(kind => kind.After is null && kind.Schedule.Rule is not null).SelectMany(kind =>
        {
            HeldRound[] held = [.. rounds.Where(round => round.Kind == kind.Code)];
            return kind.Schedule.Rule!.Judge(held.Select(round => round.Start), from, to, today)
                .Select(count => new RoundProposal(kind, count, [.. held.Where(round => round.Start >= count.From && round.Start <= count.To).OrderBy(round => round.Start).Select(round => round.Code)]));
        }),
    ];
}

/// <summary>A round that is held or was.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">Code of its survey kind.</param>
/// <param name="Start">First day of its period.</param>
public sealed record HeldRound(string Code, string Kind, DateOnly Start);

/// <summary>The rounds of one kind in one calendar period.</summary>
/// <param name="Kind">The survey kind; where it is not <see cref="SurveyKind.Hard"/> a missing round is listed, never a breach.</param>
/// <param name="Count">The period, how many are asked for, how many are held, and how that stands.</param>
/// <param name="Rounds">Codes of those that are held, the earliest first.</param>
public sealed record RoundProposal(SurveyKind Kind, CadenceCount Count, IReadOnlyList<string> Rounds)
{
    /// <summary>How many are still to be opened; 0 where enough are held.</summary>
    public int ToOpen => Math.Max(0, Count.Required - Count.Done);
}

using CSat.Api.Calls;
using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Domain.Problems;
using CSat.Domain.Text;

namespace CSat.Api.Complaints;

/// <summary>Reads the time limits of a complaint on its organisation's calendar and in its zone.</summary>
/// <param name="calendars">The working-day calendars.</param>
public sealed class ClockReader(CalendarCatalogue calendars)
{
    /// <summary>One reading for each clock of the regime that runs for the complaint's category, in the regime's order.</summary>
    internal IReadOnlyList<ClockReading> Read(Tenant tenant, ComplaintCase complaint, DateTimeOffset now) =>
        [.. Rules(complaint).Select(rule => Read(tenant, complaint, rule, now))];

    /// <summary>How a clock stands, and how its end came about.</summary>
    /// <exception cref="ProblemException">No such clock runs for the complaint.</exception>
    internal (ClockReading Reading, IReadOnlyList<ClockStep> Steps) Explain(Tenant tenant, ComplaintCase complaint, string code, DateTimeOffset now)
    {
        var rules = Rules(complaint).ToList();
        var rule = rules.FirstOrDefault(rule => rule.Code == code) ?? throw new ProblemException(Problems.UnknownCode("clock", code, [.. rules.Select(rule => rule.Code)], "regime"));
        var reading = Read(tenant, complaint, rule, now);
        return (reading, ClockExplanation.Of(rule, reading, calendars.Of(tenant.CalendarCode), tenant.TimeZone));
    }

    private static IEnumerable<DeadlineRule> Rules(ComplaintCase complaint) => complaint.Rules.Clocks.Where(rule => rule.AppliesTo(complaint.Record.Registration.Category));

    private ClockReading Read(Tenant tenant, ComplaintCase complaint, DeadlineRule rule, DateTimeOffset now)
    {
        var registration = complaint.Record.Registration;
        var facts = new ClockFacts(complaint.Events)
        {
            CustomerDeadline = registration.CustomerDueAt,
            Set = complaint.Settings.GetValueOrDefault(rule.Code),
            Reported = complaint.Record.Reported.GetValueOrDefault(rule.Code) is { } reported ? EnumCode.Parse<ClockOutcome>(reported) : null,
        };
        return ComplaintClock.Read(rule, facts, now, calendars.Of(tenant.CalendarCode), tenant.TimeZone);
    }
}

using CSat.Api.Calls;
using CSat.Domain.Calendars;
using CSat.Domain.Complaints;

namespace CSat.Api.Complaints;

/// <summary>Reads the time limits of a complaint on its organisation's calendar and in its zone.</summary>
/// <param name="calendars">The working-day calendars.</param>
public sealed class ComplaintClocks(CalendarCatalogue calendars)
{
    /// <summary>One reading for each clock of the regime that runs for the complaint's category, in the regime's order.</summary>
    internal IReadOnlyList<ClockReading> Read(Tenant tenant, ComplaintCase complaint, DateTimeOffset now) =>
        [.. complaint.Rules.Clocks.Where(rule => rule.AppliesTo(complaint.Category)).Select(rule => Read(tenant, complaint, rule, now))];

    private ClockReading Read(Tenant tenant, ComplaintCase complaint, DeadlineRule rule, DateTimeOffset now)
    {
        var reading = ComplaintClock.Evaluate(rule, complaint.Events, now, calendars.Of(tenant.CalendarCode), tenant.TimeZone, complaint.CustomerDueAt);

        // A source that states the outcome of a limit stands above the times that it states or leaves out.
        return complaint.Reported.TryGetValue(rule.Code, out var reported)
            ? reading with { Outcome = reported == ComplaintCodes.InTime ? ClockOutcome.InTime : ClockOutcome.Late }
            : reading;
    }
}

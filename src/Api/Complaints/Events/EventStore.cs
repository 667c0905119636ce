using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Domain.Audits;
using CSat.Domain.Complaints;
using CSat.Domain.Problems;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Events;

namespace CSat.Api.Complaints.Events;

/// <summary>The events of complaints: each is judged by the regime's life cycle and written with all that follows from it in one transaction.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="complaints">The complaints.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class EventStore(CellPools source, ComplaintStore complaints, RegimeStore regimes)
{
    /// <summary>Adds an event.</summary>
    /// <exception cref="ProblemException">There is no such complaint, it changed meanwhile, the life cycle refuses the event, who acts may not, or the request id was used for another.</exception>
    internal Task<ShownComplaint> AppendAsync(Call call, ComplaintStep step)
    {
        var organization = call.Tenant.Id;
        return EventLog.AppendAsync(
            source,
            organization,
            call.Request,
            [.. ComplaintRows.Reads(organization, step.Complaint, forUpdate: true), ComplaintRows.References(organization, category: "", step.Event.Department ?? "", offering: "", customer: ""), RoleCalls.Look(call)],
            async results => (Stored: await ComplaintRows.ReadAsync(results), References: (await results.RowsAsync<ReferenceRow>())[0], Person: await RoleCalls.ReadAsync(results)),
            async (transaction, log, isRepeated) =>
            {
                var before = await complaints.UnderRulesAsync(transaction, log.Stored, step.Complaint, call.Cancellation);
                if (isRepeated)
                {
                    return new EventAppend<ShownComplaint>(before.Record.Id, [], complaints.Show(call, before));
                }

                var next = step.Event with { Person = log.Person?.Id };
                var append = Decide(call, step with { Event = next }, before, log.References);
                var problems = ComplaintActs.Check(log.Person, await regimes.GetAsync(transaction, log.Stored!.RegimeVersionId, call.Cancellation), next, DaysOf(call, next));
                return problems.Count > 0 ? throw new ProblemException(problems) : append;
            },
            call.Cancellation);
    }

    /// <summary>The events of a complaint.</summary>
    /// <returns>The page that was asked for, and the complaint with all its events.</returns>
    /// <exception cref="ProblemException">There is no such complaint.</exception>
    internal async Task<(EventPage Page, ComplaintCase Complaint)> ListAsync(Call call, EventPage page) => (page, (await complaints.GetAsync(call, page.Complaint)).Complaint);

    private static DateOnly[] DaysOf(Call call, ComplaintEvent next) => [call.DayOf(next.OccurredAt!.Value), call.Today()];

    private EventAppend<ShownComplaint> Decide(Call call, ComplaintStep step, ComplaintCase before, ReferenceRow references)
    {
        var (organization, next) = (call.Tenant.Id, step.Event);
        if (step.Etag.Length > 0 && step.Etag != before.Etag)
        {
            throw new ProblemException(Problems.EtagStale("etag"));
        }

        if (next.Department is { } department && references.DepartmentId is null)
        {
            throw new ProblemException(Problems.NotFound("department", ProblemThing.Department, department));
        }

        var (snapshot, problems) = ComplaintLifeCycle.Apply(before.Snapshot, next, before.Rules);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        // A clock that is met now ends as it stood up to now.
        var entry = ComplaintEntry.Of(next, before.Texts, step.AssignedTo);
        var after = complaints.Show(call, before.With(complaints.ReadClocks(call.Tenant, before, call.At)).With(next, entry, snapshot));
        var record = after.Complaint.Record;
        return new(
            record.Id,
            [.. EventRows.Insert(organization, after, after.Complaint.Entries.Count, call.Request?.Id), ComplaintRows.Update(organization, record),
                AuditLog.Entry(organization, call.Act, AuditSubject.Complaint, record.Id, AuditOutcome.Changed)],
            after);
    }
}

using System.Data;
using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Complaints.Events;
using CSat.Api.Regimes;
using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;
using CSat.Postgres.Texts;

namespace CSat.Api.Complaints;

/// <summary>Complaints as they are kept, replayed under the rules that they were born under.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="calendars">The working-day calendars.</param>
public sealed class ComplaintStore(CellPools source, RegimeStore regimes, CalendarCatalogue calendars)
{
    /// <summary>A complaint with its events, and its clocks as they stand now.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    internal async Task<ShownComplaint> GetAsync(Call call, string name)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, IsolationLevel.RepeatableRead, call.Cancellation);
        return Show(call, await ReadAsync(transaction, name, call.Cancellation));
    }

    /// <summary>How a clock of a complaint stands, and how its end came about.</summary>
    /// <exception cref="ProblemException">There is no such complaint, or no such clock runs for it.</exception>
    internal async Task<(ClockReading Reading, IReadOnlyList<ClockStep> Steps)> ExplainAsync(Call call, string name, string clock)
    {
        var (complaint, readings) = await GetAsync(call, name);
        var rule = complaint.Clocks.FirstOrDefault(rule => rule.Code == clock)
            ?? throw new ProblemException(Problems.UnknownCode("clock", clock, [.. complaint.Clocks.Select(rule => rule.Code)], "regime"));
        var reading = readings.Single(reading => reading.Code == clock);
        return (reading, ClockExplanation.Of(rule, reading, calendars.Of(call.Tenant.CalendarCode), call.Tenant.TimeZone));
    }

    /// <summary>Complaints without events and clocks after the given one, oldest first.</summary>
    /// <returns>The page that was asked for, and at most one complaint more than it holds.</returns>
    internal async Task<(ComplaintPage Page, IReadOnlyList<ListedComplaint> Found)> ListAsync(Call call, ComplaintPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return (page, await transaction.QueryAsync<ListedComplaint>(
            "postgres/complaints/select_complaints.sql",
            new { page.AfterReceipt, page.AfterId, State = page.State is { } state ? EnumCode.Of(state) : null, Count = page.Size + 1 }, call.Cancellation));
    }

    /// <summary>A complaint with its clocks as they stand at the call.</summary>
    internal ShownComplaint Show(Call call, ComplaintCase complaint) => new(complaint, ReadClocks(call.Tenant, complaint, call.At));

    /// <summary>One reading for each clock that runs for the complaint, in the regime's order, on its organisation's calendar and in its zone.</summary>
    internal IReadOnlyList<ClockReading> ReadClocks(Tenant tenant, ComplaintCase complaint, DateTimeOffset now)
    {
        var calendar = calendars.Of(tenant.CalendarCode);
        return [.. complaint.Clocks.Select(rule => ComplaintClock.Read(rule, complaint.FactsOf(rule), now, calendar, tenant.TimeZone))];
    }

    /// <summary>A complaint within a transaction.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    internal async Task<ComplaintCase> ReadAsync(TenantTransaction transaction, string name, CancellationToken cancellation)
    {
        var stored = await transaction.QueryAsync(ComplaintRows.Reads(transaction.OrganizationId, name, forUpdate: false), ComplaintRows.ReadAsync, cancellation);
        return await UnderRulesAsync(transaction, stored, name, cancellation);
    }

    /// <summary>What was read of a complaint, under its rules.</summary>
    /// <exception cref="ProblemException">Nothing was.</exception>
    internal async ValueTask<ComplaintCase> UnderRulesAsync(TenantTransaction transaction, StoredComplaint? stored, string name, CancellationToken cancellation)
    {
        if (stored is null)
        {
            throw new ProblemException(Problems.NotFound("complaint", ProblemThing.Complaint, name));
        }

        var regime = await regimes.GetAsync(transaction, stored.RegimeVersionId, cancellation);
        return ComplaintCase.Replay(stored.Id, stored.Entries, stored.Texts, regime.Complaints ?? ComplaintRules.Free, stored.Settings);
    }
}

/// <summary>A complaint, and its clocks as they stand at a moment.</summary>
internal sealed record ShownComplaint(ComplaintCase Complaint, IReadOnlyList<ClockReading> Clocks);

/// <summary>A complaint with all that its clocks and next events are judged by.</summary>
/// <param name="Record">What follows from its events.</param>
/// <param name="Snapshot">Where it stands after them.</param>
/// <param name="Entries">Its events as they are kept.</param>
/// <param name="Events">The same, as they are judged.</param>
/// <param name="Texts">Its texts.</param>
/// <param name="Rules">The complaint rules of the regime version that it was born under.</param>
/// <param name="Settings">The ends of its clocks as they were set, by code of the clock.</param>
internal sealed record ComplaintCase(
    ComplaintRecord Record,
    ComplaintSnapshot Snapshot,
    IReadOnlyList<ComplaintEntry> Entries,
    IReadOnlyList<ComplaintEvent> Events,
    PersonalTexts Texts,
    ComplaintRules Rules,
    IReadOnlyDictionary<string, ClockSetting> Settings)
{
    /// <summary>What the customer says; empty once it is erased.</summary>
    public string Description => Texts.Find(Record.Registration.Description)?.Content ?? "";

    /// <summary>Who is responsible; empty for nobody.</summary>
    public string AssignedTo => Texts.Find(Record.AssignedTo)?.Content ?? "";

    /// <summary>The clocks of the regime that run for its category, in the regime's order.</summary>
    public IReadOnlyList<DeadlineRule> Clocks => [.. Rules.Clocks.Where(rule => rule.AppliesTo(Record.Registration.Category))];

    /// <summary>The version of the complaint: every event makes another one.</summary>
    public string Etag => EtagOf(Record.EventCount);

    /// <summary>The version of a complaint of so many events.</summary>
    public static string EtagOf(int events) => events.ToString(CultureInfo.InvariantCulture);

    /// <summary>Replays the events that are kept.</summary>
    /// <exception cref="InvalidOperationException">What is kept does not replay.</exception>
    public static ComplaintCase Replay(
        Guid id, IReadOnlyList<ComplaintEntry> entries, PersonalTexts texts, ComplaintRules rules, IReadOnlyDictionary<string, ClockSetting> settings)
    {
        ComplaintEvent[] events = [.. entries.Select(entry => entry.ToEvent(texts))];
        var (snapshot, problems) = ComplaintLifeCycle.Replay(events, rules);
        return problems.Count == 0
            ? new ComplaintCase(ComplaintRecord.Of(id, entries, snapshot), snapshot, entries, events, texts, rules, settings)
            : throw new InvalidOperationException($"The events of complaint {id} do not replay: {problems[0].Reason}.");
    }

    /// <summary>What a clock is read from.</summary>
    public ClockFacts FactsOf(DeadlineRule rule) => new(Events)
    {
        CustomerDeadline = Record.Registration.CustomerDueAt,
        Set = Settings.GetValueOrDefault(rule.Code),
        Reported = Record.Reported.GetValueOrDefault(rule.Code) is { } reported ? EnumCode.Parse<ClockOutcome>(reported) : null,
    };

    /// <summary>The complaint with one more event, which led to a snapshot.</summary>
    public ComplaintCase With(ComplaintEvent next, ComplaintEntry entry, ComplaintSnapshot after) => this with
    {
        Record = ComplaintRecord.Of(Record.Id, [.. Entries, entry], after),
        Snapshot = after,
        Entries = [.. Entries, entry],
        Events = [.. Events, next],
    };

    /// <summary>The complaint with all its entries as they are by now, the ends of its clocks being as they were read.</summary>
    public ComplaintCase With(IReadOnlyList<ComplaintEntry> entries, IEnumerable<ClockReading> readings) =>
        Replay(Record.Id, entries, Texts, Rules, With(readings).Settings);

    /// <summary>The complaint with the ends of its clocks as they were read.</summary>
    public ComplaintCase With(IEnumerable<ClockReading> readings) => this with
    {
        Settings = readings.Where(reading => reading.Setting is not null).ToDictionary(reading => reading.Code, reading => reading.Setting!, StringComparer.Ordinal),
    };
}

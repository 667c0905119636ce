namespace CSat.Etl.Tests.Source;

/// <summary>Writes complaints as the API would: the row with its milestones, its events, its clocks.</summary>
internal sealed record ComplaintDesk(SampleSource Source, Guid Regime, Guid Category)
{
    public static async Task<ComplaintDesk> CreateAsync(SampleSource source) => new(
        source, await source.AdoptAsync("iatf16949-quarterly", "R11"), await source.AddNamedAsync("complaint_category", "defect"));

    public async Task AddAsync(string number, string channel, DateTimeOffset received, StoredClock? clock, params (string Kind, DateTimeOffset? At)[] events)
    {
        var id = Guid.CreateVersion7();
        DateTimeOffset? At(string kind) => events.LastOrDefault(happened => happened.Kind == kind).At?.ToUniversalTime();
        var verdict = events.LastOrDefault(happened => happened.Kind.StartsWith("customer-", StringComparison.Ordinal));
        await Source.RunAsync(
            """
            INSERT INTO csat.complaint (organization_id, complaint_id, number, source_system, external_id, content_digest, regime_version_id, channel, complaint_category_id, description_text_id,
              received_at, state, answered_at, verdict, verdict_at, closed_at, reopened_at, reopen_count, event_count)
            VALUES ($1, $2, $3, 'test', $3, '\x00', $4, $5, $6, gen_random_uuid(), $7, $8, $9::timestamptz, $10::text, $11::timestamptz, $12::timestamptz, $13::timestamptz, $14, $15)
            """,
            id, number, Regime, channel, Category, received.ToUniversalTime(), events[^1].Kind == "answered" ? "answered" : "registered", At("answered"),
            verdict.Kind?["customer-".Length..], verdict.At?.ToUniversalTime(), At("closed"), At("reopened"), events.Count(happened => happened.Kind == "reopened"), events.Length);
        for (var i = 0; i < events.Length; i++)
        {
            await Source.RunAsync(
                "INSERT INTO csat.complaint_event (organization_id, complaint_id, sequence, kind, occurred_at, recorded_at, payload) VALUES ($1, $2, $3, $4, $5::timestamptz, now(), '{}')",
                id, i + 1, events[i].Kind, events[i].At?.ToUniversalTime());
        }

        if (clock is not null)
        {
            await Source.RunAsync(
                "INSERT INTO csat.complaint_clock (organization_id, complaint_id, clock_code, started_at, due_at, met_at, reported_outcome) VALUES ($1, $2, $3, $4::timestamptz, $5::timestamptz, $6::timestamptz, $7::text)",
                id, clock.Code, clock.StartedAt?.ToUniversalTime(), clock.DueAt?.ToUniversalTime(), clock.MetAt?.ToUniversalTime(), clock.ReportedOutcome);
        }
    }
}

using System.Collections.Concurrent;
using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Api.Responses.Groups;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;

namespace CSat.Api.Responses;

/// <summary>
/// Responses against their rounds and the rules. Of the rounds, competitors and departments that they name only what never changes is kept (an opened round's
/// questionnaire version, items, scale; a competitor's or department's id) beside the day of sending, which can be corrected within the period, and what is not found, or would be
/// refused by that day, is asked for anew each time: so nothing has to be invalidated, in this process or in another.
/// </summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="calendars">The working-day calendars.</param>
/// <param name="writer">Stores single ones.</param>
/// <param name="time">The clock.</param>
public sealed class ResponseStore(CellPools source, RegimeStore regimes, CalendarCatalogue calendars, CellWriters writer, TimeProvider time)
{
    private readonly ConcurrentDictionary<(Guid Organization, string Code), RoundReference> _rounds = new();
    private readonly ConcurrentDictionary<(Guid Organization, string Thing, string Code), Guid> _ids = new();

    /// <summary>Stores a response; durable when this returns.</summary>
    /// <exception cref="ProblemException">It is refused, or its external id was used with other content.</exception>
    internal async Task<StoredResponse> InsertAsync(Call call, ResponseForm form)
    {
        var accepted = await AcceptAsync(call.Tenant, form, call.Cancellation) with { Act = call.Act };
        return (await writer.WriteAsync(accepted, call.Cancellation)).ToldTo(call) with { Occasion = accepted.Occasion };
    }

    /// <summary>The response as it will be stored.</summary>
    /// <exception cref="ProblemException">It is refused; says all that is wrong with it.</exception>
    internal async ValueTask<AcceptedResponse> AcceptAsync(Tenant tenant, ResponseForm form, CancellationToken cancellation)
    {
        var round = await RoundAsync(tenant, form.Round, cancellation).ConfigureAwait(false);
        var draft = form.ToDraft(round);
        if (form.SentTo.Length > 0)
        {
            draft = await SentAsync(tenant, round, draft, form, cancellation).ConfigureAwait(false);
        }

        // The day of sending may have been corrected since the round was kept: a form is not refused by what it was.
        if (!round.Period.Takes(draft))
        {
            round = await LoadRoundAsync(tenant, form.Round, cancellation).ConfigureAwait(false);
        }

        var receivedAt = time.GetUtcNow();

        // Whether the round is open is decided under its lock when the group is written: a replay is answered even when it is closed.
        var setting = new ResponseSetting(round.Scales, round.ItemCodes, RoundIsOpen: true, round.Raters, round.Period, receivedAt) { Required = round.Required, Survey = round.Survey, Kind = round.Kind };
        var problems = ResponseRules.Check(draft, setting);
        if (round.AfterEvent is { } after && SurveyOccasion.Check(after, draft.Attributes, draft.RespondedAt, tenant.TimeZone) is { Count: > 0 } untold)
        {
            problems = [.. problems, .. untold];
        }

        var refused = problems.Count == 0 ? null : new ProblemException([.. problems.Select(ResponseRequests.InContractWords)]);
        if (refused is not null && problems.Any(problem => problem.Reason != ProblemReason.TimeOutOfRange))
        {
            throw refused;
        }

        Guid? competitor = draft.Competitor is null ? null : await IdAsync(tenant, ProblemThing.Competitor, draft.Competitor, cancellation).ConfigureAwait(false);
        Guid? department = draft.Department is null ? null : await IdAsync(tenant, ProblemThing.Department, draft.Department, cancellation).ConfigureAwait(false);
        Guid? collector = draft.CollectedBy is null ? null : await IdAsync(tenant, ProblemThing.Department, draft.CollectedBy, cancellation, "collected_by").ConfigureAwait(false);
        var accepted = AcceptedResponse.Of(tenant.Id, form.SourceSystem, draft, round, new(competitor, department, collector), receivedAt);
        if (round.AfterEvent is { } kind)
        {
            accepted = accepted with { Occasion = SurveyOccasion.Of(kind, draft.Attributes, draft.RespondedAt, calendars.Of(tenant.CalendarCode), tenant.TimeZone) };
        }

        // A time is judged by the clock, and the clock may have been put back since the form was stored: what is stored needs no judging.
        return refused is null || await GroupRemainder.IsStoredAsync(source, accepted, cancellation).ConfigureAwait(false) ? accepted : throw refused;
    }

    // Whom a form was sent to is no part of what is kept: members are many, and each answers once.
    private async Task<ResponseDraft> SentAsync(Tenant tenant, RoundReference round, ResponseDraft draft, ResponseForm form, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var sent = await transaction.FindAsync<SentToRow>("postgres/responses/select_sent_to.sql", new { round.RoundId, Member = form.SentTo }, cancellation).ConfigureAwait(false)
            ?? throw new ProblemException(Problems.MemberNotSent("sent_to", form.SentTo, form.Round));
        return draft with { Customer = form.SentTo, SentAt = draft.SentAt ?? new DateTimeOffset(sent.SentAt) };
    }

    private ValueTask<RoundReference> RoundAsync(Tenant tenant, string code, CancellationToken cancellation) =>
        _rounds.TryGetValue((tenant.Id, code), out var known) ? new(known) : new(LoadRoundAsync(tenant, code, cancellation));

    private ValueTask<Guid> IdAsync(Tenant tenant, string thing, string code, CancellationToken cancellation, string? field = null) =>
        _ids.TryGetValue((tenant.Id, thing, code), out var known) ? new(known) : new(LoadIdAsync(tenant, thing, code, field, cancellation));

    private async Task<RoundReference> LoadRoundAsync(Tenant tenant, string code, CancellationToken cancellation)
    {
        _ = code.Length > 0 ? code : throw new ProblemException(Problems.FieldMissing("round"));
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var found = await transaction.FindAsync<RoundReferenceRow>("postgres/responses/select_round_reference.sql", new { code }, cancellation).ConfigureAwait(false)
            ?? throw new ProblemException(Problems.NotFound("round", ProblemThing.Round, code));
        var regime = await regimes.GetAsync(transaction, found.RegimeVersionId, cancellation).ConfigureAwait(false);
        Scale ScaleOf(string scale) => regime.FindScale(scale) ?? throw new InvalidOperationException($"Regime version {found.RegimeVersionId} lacks the scale {scale}.");
        Scale[] scales = found.ItemScaleCodes.Length > 0
            ? [.. found.ItemScaleCodes.Select(ScaleOf)]
            : [.. Enumerable.Repeat(ScaleOf(found.ScaleCode), found.ItemCodes.Length)];
        return _rounds[(tenant.Id, code)] = new RoundReference(
            found.RoundId, found.QuestionnaireVersionId, found.ItemCodes, scales, regime.Survey?.RatersOf(found.SurveyKind) ?? RaterPolicy.Default,
            RoundPeriod.Of(found.PeriodStart, found.PeriodEnd, found.FormsSentOn, tenant.TimeZone))
        {
            Required = found.RequiredItems,
            Survey = regime.Survey,
            Kind = regime.Survey?.FindKind(found.SurveyKind),
        };
    }

    private async Task<Guid> LoadIdAsync(Tenant tenant, string thing, string code, string? named, CancellationToken cancellation)
    {
        var (field, statement) = thing == ProblemThing.Competitor
            ? ("competitor", "postgres/responses/select_competitor_id.sql")
            : ("department", "postgres/responses/select_department_id.sql");
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        var found = await transaction.FindAsync<NamedIdRow>(statement, new { code }, cancellation).ConfigureAwait(false);
        return _ids[(tenant.Id, thing, code)] = found?.Id ?? throw new ProblemException(Problems.NotFound(named ?? field, thing, code));
    }
}

using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Api.Rounds;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;
using CSat.Domain.Rounds;
using CSat.Domain.Surveys;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using FormContent = CSat.Domain.Responses.FormContent;

namespace CSat.Api.Distributions;

/// <summary>Forms handed out, in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="calendars">The working-day calendars.</param>
public sealed class DistributionStore(CellPools source, RegimeStore regimes, CalendarCatalogue calendars)
{
    /// <summary>Records a batch; the same again changes nothing.</summary>
    /// <exception cref="ProblemException">The round is closed, the batch breaks a rule, its code is taken by another, or a member has a form already.</exception>
    public async Task<DistributionRow> RecordAsync(Call call, DistributionDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, round.RoundId, call.Cancellation);
        var key = new { round.RoundId, draft.Row.Batch };
        if (!claim.IsRepeated && await FindAsync(transaction, key, call.Cancellation) is null)
        {
            await CheckAsync(transaction, round, draft, call);
            await transaction.ExecuteAsync("postgres/distributions/insert_distribution.sql", Values(round.RoundId, draft.Row), call.Cancellation);
            if (draft.Batch.Members.Count > 0)
            {
                var members = new { round.RoundId, draft.Row.Batch, Members = draft.Batch.Members.ToArray() };
                await transaction.ExecuteAsync("postgres/distributions/insert_sent_forms.sql", members, call.Cancellation);
            }

            await transaction.ExecuteAsync("postgres/distributions/add_forms.sql", new { round.RoundId, draft.Row.Forms }, call.Cancellation);
            await RoundStore.HappenedAsync(transaction, call, round.RoundId, RoundEventKind.Distributed);
        }

        var stored = await FindAsync(transaction, key, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return claim.IsRepeated || stored == draft.Row with { FormsSent = stored!.FormsSent }
            ? stored!
            : throw new ProblemException(Problems.AlreadyExists("batch", ProblemThing.Batch, draft.Row.Batch));
    }

    /// <summary>Records that a member confirmed the receipt; the first confirmation counts.</summary>
    /// <exception cref="ProblemException">The round is closed, no form was sent to the member, or the moment cannot be.</exception>
    public async Task<OutstandingForm> ConfirmAsync(Call call, ReceiptDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, round.RoundId, call.Cancellation);
        var form = await FormAsync(transaction, round, draft.Member, call.Cancellation);
        if (!claim.IsRepeated && form.ConfirmedAt is null)
        {
            RoundStore.Require(round, RoundEventKind.ReceiptConfirmed);
            var sentAt = new DateTimeOffset(form.SentAt);
            if (draft.At < sentAt || draft.At > call.At)
            {
                throw new ProblemException(Problems.TimeOutOfRange("confirmed_at", draft.At, sentAt, call.At));
            }

            await transaction.ExecuteAsync("postgres/distributions/insert_receipt.sql", new { round.RoundId, draft.Member, ConfirmedAt = draft.At.UtcDateTime }, call.Cancellation);
            await RoundStore.HappenedAsync(transaction, call, round.RoundId, RoundEventKind.ReceiptConfirmed);
            form = form with { ConfirmedAt = draft.At.UtcDateTime };
        }

        var window = await WindowAsync(transaction, round, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return new OutstandingForm(form, null, DueAt(call, window, form));
    }

    /// <summary>Records forms that were handed back.</summary>
    /// <exception cref="ProblemException">There is no such round, or the moment is to come.</exception>
    public async Task<HandBackRow> HandBackAsync(Call call, HandBackDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(), call.Cancellation);
        if (!claim.IsRepeated)
        {
            RoundStore.Require(round, RoundEventKind.HandedBack);
            if (draft.At > call.At)
            {
                throw new ProblemException(Problems.TimeOutOfRange("handed_back_at", draft.At, DateTimeOffset.UnixEpoch, call.At));
            }

            var values = new { HandBackId = claim.AnswerId, round.RoundId, HandedBackAt = draft.At.UtcDateTime, draft.Forms, draft.Distributor };
            await transaction.ExecuteAsync("postgres/distributions/insert_hand_back.sql", values, call.Cancellation);
            await RoundStore.HappenedAsync(transaction, call, round.RoundId, RoundEventKind.HandedBack);
        }

        var row = await transaction.FindAsync<HandBackRow>("postgres/distributions/select_hand_backs.sql", new { round.RoundId }, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return row!;
    }

    /// <summary>The forms of named members that are not back.</summary>
    /// <exception cref="ProblemException">There is no such round.</exception>
    public async Task<OutstandingPart> ListAsync(Call call, OutstandingPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, page.Round, call.Cancellation);
        var looked = await transaction.QueryAsync<SentFormRow>(
            "postgres/distributions/select_sent_forms.sql", new { round.RoundId, page.After, Count = page.Count + 1 }, call.Cancellation);
        var rows = looked.Take(page.Count).ToDictionary(row => row.Member, StringComparer.Ordinal);
        var silent = NonResponders.Of(
            rows.Values.Select(row => new Domain.Surveys.SentForm(row.Member, row.Distributor)), rows.Values.Where(row => row.Returned).Select(row => row.Member));
        var forms = new List<OutstandingForm>(silent.Count);
        var window = await WindowAsync(transaction, round, call.Cancellation);
        foreach (var row in silent.Select(form => rows[form.Respondent]))
        {
            var form = new FormReturn(new DateTimeOffset(row.SentAt), null, FormContent.None);
            var state = ReturnCount.StateOf(form, window, call.At, calendars.Of(call.Tenant.CalendarCode), call.Tenant.TimeZone);
            forms.Add(new OutstandingForm(row, state, DueAt(call, window, row)));
        }

        return new OutstandingPart(forms, looked.Count > page.Count ? looked[page.Count - 1].Member : null);
    }

    private async Task CheckAsync(TenantTransaction transaction, TakenRoundRow round, DistributionDraft draft, Call call)
    {
        RoundStore.Require(round, RoundEventKind.Distributed);
        var survey = (await regimes.GetAsync(transaction, round.RegimeVersionId, call.Cancellation)).Survey;
        var problems = FormDistribution.Check(draft.Batch, survey, survey?.FindKind(round.SurveyKind), call.At);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        await CheckSampleAsync(transaction, round, draft, call.Cancellation);
        string[] departments = [.. new[] { draft.Row.Department, draft.Row.HandedOutBy }.OfType<string>()];
        if (await transaction.FindAsync<DistributionRow>("postgres/distributions/select_unknown_department.sql", new { departments }, call.Cancellation) is { Department: { } unknown })
        {
            throw new ProblemException(Problems.NotFound(unknown == draft.Row.Department ? "department" : "handed_out_by", ProblemThing.Department, unknown));
        }

        if (draft.Batch.Members.Count > 0
            && await transaction.FindAsync<SentFormRow>("postgres/distributions/select_first_sent.sql", new { round.RoundId, Members = draft.Batch.Members.ToArray() }, call.Cancellation) is { } sent)
        {
            throw new ProblemException(Problems.MemberAlreadySent("members", sent.Member, sent.Batch));
        }
    }

    private static async Task CheckSampleAsync(TenantTransaction transaction, TakenRoundRow round, DistributionDraft draft, CancellationToken cancellation)
    {
        var room = await transaction.FindAsync<SampleRoomRow>(
            "postgres/distributions/select_sample_room.sql", new { round.RoundId, Members = draft.Batch.Members.ToArray() }, cancellation);
        if (room?.NotSampled is { } member)
        {
            throw new ProblemException(Problems.MemberNotSampled("members", member, round.Code));
        }

        if (room is not null && room.FormsSent + draft.Row.Forms > room.Sampled)
        {
            throw new ProblemException(Problems.BatchBeyondSample("forms", room.FormsSent + draft.Row.Forms, room.Sampled));
        }
    }

    private static Task<DistributionRow?> FindAsync(TenantTransaction transaction, object key, CancellationToken cancellation) =>
        transaction.FindAsync<DistributionRow>("postgres/distributions/select_distribution.sql", key, cancellation);

    private static async Task<SentFormRow> FormAsync(TenantTransaction transaction, TakenRoundRow round, string member, CancellationToken cancellation) =>
        await transaction.FindAsync<SentFormRow>("postgres/distributions/select_sent_form.sql", new { round.RoundId, member }, cancellation)
        ?? throw new ProblemException(Problems.MemberNotSent("member", member, round.Code));

    private DateTimeOffset? DueAt(Call call, TimeLimit? window, SentFormRow form) =>
        window is { } limit ? Deadline.DueAt(new DateTimeOffset(form.SentAt), limit, calendars.Of(call.Tenant.CalendarCode), call.Tenant.TimeZone) : null;

    private async Task<TimeLimit?> WindowAsync(TenantTransaction transaction, TakenRoundRow round, CancellationToken cancellation) =>
        (await regimes.GetAsync(transaction, round.RegimeVersionId, cancellation)).Survey?.ReturnWindow;

    private static object Values(Guid roundId, DistributionRow row) =>
        new { roundId, row.Batch, row.SentAt, row.Forms, row.NamedForms, row.Channel, row.Distributor, row.Department, row.HandedOutBy };
}

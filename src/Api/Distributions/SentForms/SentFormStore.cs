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

namespace CSat.Api.Distributions.SentForms;

/// <summary>Forms sent to named members, in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
/// <param name="calendars">The working-day calendars.</param>
public sealed class SentFormStore(CellPools source, RegimeStore regimes, CalendarCatalogue calendars)
{
    /// <summary>Records that a member confirmed the receipt; the first confirmation counts.</summary>
    /// <exception cref="ProblemException">The round is closed, no form was sent to the member, the moment cannot be, or the caller's person may not carry out surveys.</exception>
    public async Task<OutstandingForm> ConfirmAsync(Call call, ReceiptDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, round.RoundId, call.Cancellation);
        var form = await FormAsync(transaction, round, draft.Member, call.Cancellation);
        if (!claim.IsRepeated && form.ConfirmedAt is null)
        {
            RoundStore.Require(round, RoundEventKind.ReceiptConfirmed);
            await RoundStore.RulesAsync(regimes, transaction, call, round);
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

    /// <summary>The forms of named members that are not back.</summary>
    /// <exception cref="ProblemException">There is no such round.</exception>
    public async Task<OutstandingPart> ListAsync(Call call, OutstandingPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.ReadAsync(transaction, page.Round, call.Cancellation);
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

    private static async Task<SentFormRow> FormAsync(TenantTransaction transaction, RuledRoundRow round, string member, CancellationToken cancellation) =>
        await transaction.FindAsync<SentFormRow>("postgres/distributions/select_sent_form.sql", new { round.RoundId, member }, cancellation)
        ?? throw new ProblemException(Problems.MemberNotSent("member", member, round.Code));

    private DateTimeOffset? DueAt(Call call, TimeLimit? window, SentFormRow form) =>
        window is { } limit ? Deadline.DueAt(new DateTimeOffset(form.SentAt), limit, calendars.Of(call.Tenant.CalendarCode), call.Tenant.TimeZone) : null;

    private async Task<TimeLimit?> WindowAsync(TenantTransaction transaction, RuledRoundRow round, CancellationToken cancellation) =>
        (await regimes.GetAsync(transaction, round.RegimeVersionId, cancellation)).Survey?.ReturnWindow;
}

using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Api.Rounds;
using CSat.Domain.Audits;
using CSat.Domain.Problems;
using CSat.Domain.Rounds;
using CSat.Domain.Sampling;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.BackChecks;

/// <summary>Back-checks in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class BackCheckStore(CellPools source, RegimeStore regimes)
{
    /// <summary>Draws forms of a closed round; the same again returns the draw.</summary>
    /// <exception cref="ProblemException">The round is open, has no forms or another draw, fewer are asked for than the regime demands, or the caller's person may not verify forms.</exception>
    public async Task<BackCheckRow> DrawAsync(Call call, BackCheckDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, round.RoundId, call.Cancellation);
        var drawn = await FindAsync(transaction, round, call.Cancellation);
        if (drawn is null)
        {
            drawn = await DrawAsync(transaction, call, round, draft);
            await transaction.CommitAsync(call.Cancellation);
        }

        return claim.IsRepeated || (drawn.Seed == draft.Seed && drawn.AskedForms == draft.Forms)
            ? drawn
            : throw new ProblemException(Problems.AlreadyExists("seed", ProblemThing.BackCheck, draft.Round));
    }

    /// <summary>Records what the verification of a drawn form found.</summary>
    /// <exception cref="ProblemException">The form is not among the drawn ones, the moment cannot be, or the caller's person may not verify forms.</exception>
    public async Task<CheckedFormRow> RecordAsync(Call call, CheckDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, draft.ResponseId, call.Cancellation);
        var form = await transaction.FindAsync<CheckedFormRow>("postgres/backchecks/select_check.sql", new { round.RoundId, draft.ResponseId }, call.Cancellation)
            ?? throw new ProblemException(Problems.CheckNotDrawn("response_id", draft.ResponseId.ToString("D"), draft.Round));
        if (draft.At > call.At)
        {
            throw new ProblemException(Problems.TimeOutOfRange("checked_at", draft.At, DateTimeOffset.UnixEpoch, call.At));
        }

        var survey = await RoundStore.VerificationRulesAsync(regimes, transaction, call, round);
        var found = form with { Result = EnumCode.Of(draft.Result), CheckedAt = draft.At.UtcDateTime, Scored = Truthfulness.IsScored(draft.Result, survey?.Verification) };
        if (claim.IsRepeated || found == form)
        {
            return form;
        }

        var values = new { round.RoundId, found.ResponseId, found.Result, found.Scored, found.CheckedAt, OccurredAt = call.At, Actor = call.Caller.Label };
        await transaction.ExecuteAsync("postgres/backchecks/insert_check_event.sql", values, call.Cancellation);
        await transaction.ExecuteAsync("postgres/backchecks/update_check.sql", values, call.Cancellation);
        await transaction.ExecuteAsync("postgres/backchecks/update_scored.sql", values, call.Cancellation);
        await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.Response, found.ResponseId, AuditOutcome.Changed, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return found;
    }

    /// <summary>The drawn forms after the given one.</summary>
    /// <exception cref="ProblemException">There is no such round.</exception>
    public async Task<IReadOnlyList<CheckedFormRow>> ListAsync(Call call, CheckPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.ReadAsync(transaction, page.Round, call.Cancellation);
        return await transaction.QueryAsync<CheckedFormRow>("postgres/backchecks/select_checks.sql", new { round.RoundId, page.After, page.Count }, call.Cancellation);
    }

    private async Task<BackCheckRow> DrawAsync(TenantTransaction transaction, Call call, RuledRoundRow round, BackCheckDraft draft)
    {
        RoundStore.Require(round, RoundEventKind.BackCheckDrawn);
        var survey = await RoundStore.VerificationRulesAsync(regimes, transaction, call, round);
        var returned = await transaction.QueryAsync<ReturnedFormRow>("postgres/backchecks/select_returned_forms.sql", new { round.RoundId }, call.Cancellation);
        FrameMember[] frame = [.. returned.Select(row => new FrameMember(row.Form))];
        var (sample, problems) = BackCheck.Draw(frame, survey, round.SurveyKind, draft.Forms, draft.Seed);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        var row = new BackCheckRow { Seed = draft.Seed, AskedForms = draft.Forms, ReturnedForms = frame.Length, DrawnForms = sample!.Members.Count, Algorithm = sample.Algorithm };
        await transaction.ExecuteAsync(
            "postgres/backchecks/insert_back_check.sql", new { round.RoundId, row.Seed, row.AskedForms, row.ReturnedForms, row.DrawnForms, row.Algorithm, DrawnAt = call.At.UtcDateTime }, call.Cancellation);
        var ids = returned.ToDictionary(row => row.Form, row => row.ResponseId, StringComparer.Ordinal);
        var forms = new { round.RoundId, ResponseIds = sample.Members.Select(member => ids[member.Id]).ToArray(), Result = EnumCode.Of(FormCheck.NotVerified) };
        await transaction.ExecuteAsync("postgres/backchecks/insert_checks.sql", forms, call.Cancellation);
        await RoundStore.HappenedAsync(transaction, call, round.RoundId, RoundEventKind.BackCheckDrawn);
        return row;
    }

    private static Task<BackCheckRow?> FindAsync(TenantTransaction transaction, RuledRoundRow round, CancellationToken cancellation) =>
        transaction.FindAsync<BackCheckRow>("postgres/backchecks/select_back_check.sql", new { round.RoundId }, cancellation);
}

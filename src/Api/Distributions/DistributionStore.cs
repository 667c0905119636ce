using CSat.Api.Calls;
using CSat.Api.Distributions.SentForms;
using CSat.Api.Regimes;
using CSat.Api.Rounds;
using CSat.Domain.Problems;
using CSat.Domain.Rounds;
using CSat.Domain.Surveys;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Distributions;

/// <summary>Forms handed out, in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class DistributionStore(CellPools source, RegimeStore regimes)
{
    /// <summary>Records a batch; the same again changes nothing.</summary>
    /// <exception cref="ProblemException">The round is closed, the batch breaks a rule, its code is taken by another, a member has a form already, or the caller's person may not carry out surveys.</exception>
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

    /// <summary>Records forms that were handed back.</summary>
    /// <exception cref="ProblemException">There is no such round, the moment is to come, or the caller's person may not carry out surveys.</exception>
    public async Task<HandBackRow> HandBackAsync(Call call, HandBackDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(), call.Cancellation);
        if (!claim.IsRepeated)
        {
            RoundStore.Require(round, RoundEventKind.HandedBack);
            await RoundStore.RulesAsync(regimes, transaction, call, round);
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

    private async Task CheckAsync(TenantTransaction transaction, RuledRoundRow round, DistributionDraft draft, Call call)
    {
        RoundStore.Require(round, RoundEventKind.Distributed);
        var survey = await RoundStore.RulesAsync(regimes, transaction, call, round);
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

    private static async Task CheckSampleAsync(TenantTransaction transaction, RuledRoundRow round, DistributionDraft draft, CancellationToken cancellation)
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

    private static object Values(Guid roundId, DistributionRow row) =>
        new { roundId, row.Batch, row.SentAt, row.Forms, row.NamedForms, row.Channel, row.Distributor, row.Department, row.HandedOutBy };
}

using System.Buffers.Binary;
using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Api.Rounds;
using CSat.Domain.Problems;
using CSat.Domain.Rounds;
using CSat.Domain.Sampling;
using CSat.Domain.Text;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Samples;

/// <summary>Frames and samples in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class SampleStore(CellPools source, RegimeStore regimes)
{
    /// <summary>Puts members and areas into the frame of a round; the same again changes nothing.</summary>
    /// <exception cref="ProblemException">The round is closed or its sample is drawn, an area is no department, or the caller's person may not carry out surveys.</exception>
    public async Task<FrameSizeRow> PutAsync(Call call, FrameDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, round.RoundId, call.Cancellation);
        if (!claim.IsRepeated)
        {
            RoundStore.Require(round, RoundEventKind.FramePut);
            await RoundStore.RulesAsync(regimes, transaction, call, round);
            await CheckAsync(transaction, round, draft, call.Cancellation);
            var areas = await transaction.ExecuteAsync("postgres/samples/insert_frame_areas.sql", new { round.RoundId, Areas = draft.Areas.ToArray() }, call.Cancellation);
            var values = new
            {
                round.RoundId,
                Members = draft.Entries.Select(entry => entry.Member).ToArray(),
                Areas = draft.Entries.Select(entry => entry.Area.Length == 0 ? null : entry.Area).ToArray(),
                Complaints = draft.Entries.Select(entry => entry.ComplainedOn).ToArray(),
            };
            if (await transaction.ExecuteAsync("postgres/samples/upsert_frame_members.sql", values, call.Cancellation) + areas > 0)
            {
                await RoundStore.HappenedAsync(transaction, call, round.RoundId, RoundEventKind.FramePut);
            }
        }

        var size = await SizeAsync(transaction, round.RoundId, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return size;
    }

    /// <summary>What the frame of a round holds.</summary>
    internal static async Task<FrameSizeRow> SizeAsync(TenantTransaction transaction, Guid roundId, CancellationToken cancellation) =>
        (await transaction.FindAsync<FrameSizeRow>("postgres/samples/count_frame.sql", new { roundId }, cancellation))!;

    /// <summary>Draws the sample of a round; the same again returns it.</summary>
    /// <exception cref="ProblemException">The round is closed or has another sample, the regime does not allow such a draw, or the caller's person may not carry out surveys.</exception>
    public async Task<DrawnSample> DrawAsync(Call call, SampleDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.TakeAsync(transaction, draft.Round, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, round.RoundId, call.Cancellation);
        var drawn = await FindAsync(transaction, round, call.Cancellation);
        if (drawn is null)
        {
            var made = await DrawAsync(transaction, call, round, draft.Order);
            await transaction.CommitAsync(call.Cancellation);
            return made;
        }

        var areas = await transaction.QueryAsync<SampleAreaRow>("postgres/samples/select_sample_areas.sql", new { round.RoundId }, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return claim.IsRepeated || (drawn.Method == EnumCode.Of(draft.Order.Method) && drawn.AskedMembers == draft.Order.Size && drawn.Seed == draft.Order.Seed)
            ? new DrawnSample(drawn, areas)
            : throw new ProblemException(Problems.AlreadyExists("seed", ProblemThing.Sample, draft.Round));
    }

    /// <summary>The sampled members after the given one.</summary>
    /// <exception cref="ProblemException">There is no such round.</exception>
    public async Task<IReadOnlyList<SampledMemberRow>> ListAsync(Call call, SamplePage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.ReadAsync(transaction, page.Round, call.Cancellation);
        return await transaction.QueryAsync<SampledMemberRow>("postgres/samples/select_sample.sql", new { round.RoundId, page.After, page.Count }, call.Cancellation);
    }

    private static async Task CheckAsync(TenantTransaction transaction, RuledRoundRow round, FrameDraft draft, CancellationToken cancellation)
    {
        if (await FindAsync(transaction, round, cancellation) is not null)
        {
            throw new ProblemException(Problems.SampleDrawn("round", draft.Round));
        }

        if (await transaction.FindAsync<AreaRow>("postgres/samples/select_unknown_area.sql", new { Areas = draft.Areas.ToArray() }, cancellation) is { } unknown)
        {
            throw new ProblemException(Problems.NotFound("areas", ProblemThing.Department, unknown.Area));
        }
    }

    private async Task<DrawnSample> DrawAsync(TenantTransaction transaction, Call call, RuledRoundRow round, SampleOrder order)
    {
        RoundStore.Require(round, RoundEventKind.SampleDrawn);
        var survey = await RoundStore.RulesAsync(regimes, transaction, call, round);
        var areas = await transaction.QueryAsync<AreaRow>("postgres/samples/select_frame_areas.sql", new { round.RoundId }, call.Cancellation);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(call.At, call.Tenant.TimeZone).DateTime);
        var previous = await transaction.FindAsync<DrawnDayRow>("postgres/samples/select_previous_day.sql", new { round.RoundId, round.SurveyKind, Today = today }, call.Cancellation);
        var forcing = SurveySample.Forcing(survey, round.SurveyKind, previous?.DrawnOn, today);
        var frame = new FrameDays(round.RoundId, forcing?.First, forcing?.Last);
        var strata = await transaction.QueryAsync<SampleAreaRow>("postgres/samples/select_frame_strata.sql", frame, call.Cancellation);
        StratumSize[] sizes = [.. strata.Select(row => new StratumSize(row.Area, (int)row.Members, (int)row.Forced))];
        var (draw, problems) = Begin();
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        var row = new SampleRow
        {
            Method = EnumCode.Of(order.Method), AskedMembers = order.Size, Seed = order.Seed, FrameMembers = sizes.Sum(size => size.Members), Algorithm = RandomDraw.Algorithm,
        };
        var values = new { round.RoundId, row.Method, row.AskedMembers, row.Seed, row.FrameMembers, row.Algorithm, DrawnOn = today };
        await transaction.ExecuteAsync("postgres/samples/insert_sample.sql", values, call.Cancellation);
        if (draw!.IsCensus)
        {
            await transaction.ExecuteAsync("postgres/samples/insert_census.sql", frame, call.Cancellation);
        }
        else
        {
            var sample = await SampleOfAsync(transaction, draw, frame, order.Seed, draw.Strata, call.Cancellation)
                ?? await SampleOfAsync(transaction, Begin().Draw!, frame, order.Seed, [], call.Cancellation)
                ?? throw new InvalidOperationException("The frame of a locked round is not the one that was counted.");
            await InsertAsync(transaction, round, sample, call.Cancellation);
        }

        await RoundStore.HappenedAsync(transaction, call, round.RoundId, RoundEventKind.SampleDrawn);
        return new(row, [.. draw.Strata.Select(stratum => new SampleAreaRow { Area = stratum.Stratum, Members = stratum.Members, Forced = stratum.Forced, Drawn = stratum.Drawn })]);

        (RunningDraw? Draw, IReadOnlyList<Problem> Problems) Begin() => SurveySample.Begin(sizes, areas.Select(area => area.Area), survey, round.SurveyKind, order);
    }

    // The frame may be of millions: only those who may be drawn are read of it, and no more is held than the sample. Null where those were too few.
    private static async Task<Sample?> SampleOfAsync(TenantTransaction transaction, RunningDraw draw, FrameDays frame, long seed, IReadOnlyList<StratumDraw> bounded, CancellationToken cancellation)
    {
        var values = new
        {
            frame.RoundId,
            frame.First,
            frame.Last,
            Areas = bounded.Select(stratum => stratum.Stratum).ToArray(),
            Bounds = bounded.Select(stratum => stratum.Bound is { } bound ? Bytes(bound) : null).ToArray(),
            Seed = seed.ToString(CultureInfo.InvariantCulture),
        };
        await foreach (var row in transaction.StreamAsync<FrameEntryRow>("postgres/samples/select_frame.sql", values).WithCancellation(cancellation))
        {
            draw.Take(new FrameMember(row.Member, row.Area, row.Forced));
        }

        return draw.IsComplete ? draw.End() : null;
    }

    private static byte[] Bytes(ulong number)
    {
        var bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
        return bytes;
    }

    private static Task<int> InsertAsync(TenantTransaction transaction, RuledRoundRow round, Sample sample, CancellationToken cancellation)
    {
        var members = new
        {
            round.RoundId,
            Members = sample.Members.Select(member => member.Id).ToArray(),
            Forced = sample.Members.Select(member => member.Inclusion == Inclusion.Forced).ToArray(),
            Probabilities = sample.Members.Select(member => member.Probability).ToArray(),
        };
        return transaction.ExecuteAsync("postgres/samples/insert_sampled_members.sql", members, cancellation);
    }

    private static Task<SampleRow?> FindAsync(TenantTransaction transaction, RuledRoundRow round, CancellationToken cancellation) =>
        transaction.FindAsync<SampleRow>("postgres/samples/select_sample_of_round.sql", new { round.RoundId }, cancellation);

    // The days whose complaints bring members of the frame into its sample; null for none.
    private sealed record FrameDays(Guid RoundId, DateOnly? First, DateOnly? Last);
}

using CSat.Api.Calls;
using CSat.Api.Rounds;
using CSat.Api.Rounds.Statistics;
using CSat.Domain.Problems;
using CSat.Domain.Responses;
using CSat.Domain.Sampling;
using CSat.Domain.Scoring;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;

namespace CSat.Api.Samples.Advices;

/// <summary>What advice on the size of a sample rests on, in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
public sealed class AdviceStore(CellPools source)
{
    /// <summary>How many answers a rate needs, and how many forms for them.</summary>
    /// <exception cref="ProblemException">There is no such round.</exception>
    public async Task<AdvisedSample> AdviseAsync(Call call, AdviceQuestion question)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var round = await RoundStore.ReadAsync(transaction, question.Round, call.Cancellation);
        var frame = await SampleStore.SizeAsync(transaction, round.RoundId, call.Cancellation);
        var earlier = await transaction.FindAsync<EarlierReturnRow>("postgres/samples/select_earlier_return.sql", new { round.RoundId, round.SurveyKind }, call.Cancellation);
        var answers = SampleSizeAdvice.AnswersForRate(question.MarginPoints / 100, frame.Members > 0 ? frame.Members : null);
        var answered = earlier is null ? 0 : await AnsweredAsync(transaction, earlier.RoundId, call.Cancellation);
        var expected = answered > 0 ? Math.Min(100, Ratio.Percent(answered, earlier!.Sent)!.Value) : (decimal?)null;
        return new(frame.Members, answers, earlier?.Code ?? "", expected, expected is { } rate ? SampleSizeAdvice.FormsFor(answers, rate) : null);
    }

    // Customers' forms with an answer: the entry of a form among the counts stands for no item.
    private static async Task<long> AnsweredAsync(TenantTransaction transaction, Guid roundId, CancellationToken cancellation) =>
        (await StatisticStore.CountsAsync(transaction, roundId, cancellation)).Where(count => count is { RatingKind: (short)RatingKind.Surveyed, ItemPosition: 0, Level: > 0 }).Sum(count => count.Given);
}

using CSat.Domain.Regimes;
using CSat.Domain.Scoring;

namespace CSat.Domain.Complaints;

/// <summary>How complainants perceive the handling (R19.3). Each share has its own base: those who answered that question.</summary>
/// <param name="ResolvedAnswers">Complainants who said whether it is resolved.</param>
/// <param name="Resolved">Share of them who say yes in percent, unrounded; null for no data.</param>
/// <param name="TimeAnswers">Complainants who said whether the time was acceptable.</param>
/// <param name="TimeAcceptable">Share of them who say yes in percent, unrounded; null for no data.</param>
public sealed record PerceptionIndicators(long ResolvedAnswers, decimal? Resolved, long TimeAnswers, decimal? TimeAcceptable)
{
    /// <summary>Counts the answers of complainants (R19.3).</summary>
    [Judges("R19.3")]
    public static PerceptionIndicators Of(IReadOnlyCollection<PerceivedHandling> answers)
    {
        var (resolved, resolvedOf) = Count(answers, answer => answer.Resolved);
        var (time, timeOf) = Count(answers, answer => answer.TimeAcceptable);
        return new(resolvedOf, Ratio.Percent(resolved, resolvedOf), timeOf, Ratio.Percent(time, timeOf));
    }

    private static (long Yes, long Of) Count(IReadOnlyCollection<PerceivedHandling> answers, Func<PerceivedHandling, bool?> said) =>
        (answers.Where(answer => said(answer) == true).Sum(answer => answer.Complaints), answers.Where(answer => said(answer) is not null).Sum(answer => answer.Complaints));
}

/// <summary>What complainants say of the handling.</summary>
/// <param name="Resolved">Whether the complaint is resolved 投诉解决情况; null when not answered.</param>
/// <param name="TimeAcceptable">Whether the time was acceptable 处理时间可接受; null when not answered.</param>
/// <param name="Complaints">How many say so.</param>
public sealed record PerceivedHandling(bool? Resolved, bool? TimeAcceptable, long Complaints);

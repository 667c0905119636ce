using CSat.Analytics.Figures;
using CSat.Domain.Rounds;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>Time limits of processing, and what was corrected of a round, in words.</summary>
public static class DeadlineTexts
{
    /// <summary>What was corrected, in words; the event of a milestone by its name in the regime.</summary>
    public static LocalizedText Field(CorrectionOfRound correction) => correction.Field switch
    {
        RoundCorrections.FormsSent => new("发出份数", "forms sent"),
        RoundCorrections.FormsSentOn => new("发出日期", "day of sending"),
        var milestone when RoundEvents.Names.TryGetValue(milestone, out var name) => name,
        var own => correction.Round.Regime?.Events.FirstOrDefault(named => named.Code == own)?.Name ?? LocalizedText.Same(own),
    };

    /// <summary>A judgement in words.</summary>
    public static LocalizedText Outcome(RoundDeadlineOutcome outcome) => outcome switch
    {
        RoundDeadlineOutcome.NotStarted => new("起算事件未记录", "start not recorded"),
        RoundDeadlineOutcome.Open => new("进行中", "running"),
        RoundDeadlineOutcome.InTime => new("按时", "in time"),
        RoundDeadlineOutcome.TooEarly => new("过早", "too early"),
        RoundDeadlineOutcome.Late => new("逾期", "late"),
        RoundDeadlineOutcome.Recorded => new("已记录", "recorded"),
        RoundDeadlineOutcome.NotRecorded => new("未记录", "not recorded"),
        _ => new("未记录，已过期", "not recorded, overdue"),
    };
}

namespace CSat.Api.Samples.Advices;

/// <summary>The survey kind's last closed round whose forms were counted.</summary>
internal sealed record EarlierReturnRow
{
    /// <summary>The round.</summary>
    public Guid RoundId { get; init; }

    /// <summary>Its code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Forms handed out.</summary>
    public long Sent { get; init; }
}

/// <summary>Advice on the size of a sample.</summary>
/// <param name="FrameMembers">Members of the frame; 0 for none yet.</param>
/// <param name="Answers">Answers needed.</param>
/// <param name="EarlierRound">Code of the round whose return is expected; empty for none.</param>
/// <param name="ExpectedReturn">Its return rate in percent; null where not known.</param>
/// <param name="Forms">Forms to hand out; null where no return is expected.</param>
public sealed record AdvisedSample(long FrameMembers, long Answers, string EarlierRound, decimal? ExpectedReturn, long? Forms);

using CSat.Contracts.V1;

namespace CSat.Cli.Samples;

/// <summary>How a round of a sample is carried out, from its plan to its back-check.</summary>
public sealed record SampleSurvey
{
    /// <summary>The plan that the round is opened by.</summary>
    public required SurveyPlan Plan { get; init; }

    /// <summary>Departments that the plan is sent to; none where the regime lets nobody approve it and nobody asks for it.</summary>
    public IReadOnlyList<string> IssuedTo { get; init; } = [];

    /// <summary>What customers are told before; null for nothing.</summary>
    public SampleNotice? Notice { get; init; }

    /// <summary>The round.</summary>
    public required Round Round { get; init; }

    /// <summary>Whom it may ask.</summary>
    public required IReadOnlyList<FrameMember> Frame { get; init; }

    /// <summary>How the sample is drawn.</summary>
    public required SamplingMethod Method { get; init; }

    /// <summary>Members of a random sample; 0 for all of the frame.</summary>
    public int Size { get; init; }

    /// <summary>Seed of the draws of sample and back-check.</summary>
    public required long Seed { get; init; }

    /// <summary>How the forms are handed out; together to every sampled member.</summary>
    public required IReadOnlyList<SampleBatch> Batches { get; init; }

    /// <summary>What the back-check finds.</summary>
    public required SampleBackCheck BackCheck { get; init; }
}

/// <summary>A notice of a round.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="PublishedOn">The day on which it went out.</param>
/// <param name="Way">How.</param>
public sealed record SampleNotice(Notice Notice, DateOnly PublishedOn, NoticeWay Way);

/// <summary>Forms that are handed out together.</summary>
/// <param name="Batch">Code, channel, moment and who hands them out.</param>
/// <param name="Takes">Which sampled members get them, by area and by place among those of the area.</param>
public sealed record SampleBatch(Distribution Batch, Func<SampledMember, int, bool> Takes);

/// <summary>The back-check of a round.</summary>
/// <param name="Forms">How many forms are drawn; 0 for as many as the regime demands.</param>
/// <param name="CheckedAt">When they are verified.</param>
/// <param name="HandedBackAt">When the collected forms are handed back before; null where the regime does not ask for it.</param>
/// <param name="Finding">What the verification of a form finds, by its external id.</param>
public sealed record SampleBackCheck(int Forms, DateTimeOffset CheckedAt, DateTimeOffset? HandedBackAt, Func<string, FormCheck> Finding);

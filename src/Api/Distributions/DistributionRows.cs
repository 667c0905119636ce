namespace CSat.Api.Distributions;

/// <summary>A batch as it is stored.</summary>
public sealed record DistributionRow
{
    /// <summary>Code of the batch.</summary>
    public string Batch { get; init; } = "";

    /// <summary>When it was handed out, UTC.</summary>
    public DateTime SentAt { get; init; }

    /// <summary>Forms of it.</summary>
    public int Forms { get; init; }

    /// <summary>Those of them that went to named members.</summary>
    public int NamedForms { get; init; }

    /// <summary>Code of the channel; null where not recorded.</summary>
    public string? Channel { get; init; }

    /// <summary>Code of who handed it out; null where not recorded.</summary>
    public string? Distributor { get; init; }

    /// <summary>Code of the department; null where not recorded.</summary>
    public string? Department { get; init; }

    /// <summary>Code of the department that hands out and collects; null where not recorded.</summary>
    public string? HandedOutBy { get; init; }

    /// <summary>Forms of the round so far.</summary>
    public long FormsSent { get; init; }
}

/// <summary>What was handed back in a round.</summary>
public sealed record HandBackRow
{
    /// <summary>Forms handed back.</summary>
    public long FormsHandedBack { get; init; }

    /// <summary>Forms handed out.</summary>
    public long FormsSent { get; init; }
}

/// <summary>What the sample of a round leaves for a batch.</summary>
internal sealed record SampleRoomRow
{
    /// <summary>Members of the sample.</summary>
    public long Sampled { get; init; }

    /// <summary>Forms handed out so far.</summary>
    public long FormsSent { get; init; }

    /// <summary>The first member of the batch who is not in the sample; null where all are.</summary>
    public string? NotSampled { get; init; }
}

namespace CSat.Api.Samples;

/// <summary>How large a frame is.</summary>
public sealed record FrameSizeRow
{
    /// <summary>Members.</summary>
    public long Members { get; init; }

    /// <summary>Areas.</summary>
    public long Areas { get; init; }
}

/// <summary>A member of a frame.</summary>
internal sealed record FrameEntryRow
{
    public string Member { get; init; } = "";

    public string Area { get; init; } = "";

    public bool Forced { get; init; }
}

/// <summary>A code.</summary>
internal sealed record AreaRow
{
    public string Area { get; init; } = "";
}

/// <summary>The day of a sample.</summary>
internal sealed record DrawnDayRow
{
    public DateOnly DrawnOn { get; init; }
}

/// <summary>The sample of a round.</summary>
public sealed record SampleRow
{
    /// <summary>Code of the method.</summary>
    public string Method { get; init; } = "";

    /// <summary>The size asked for.</summary>
    public int AskedMembers { get; init; }

    /// <summary>The seed.</summary>
    public long Seed { get; init; }

    /// <summary>Members of the frame.</summary>
    public long FrameMembers { get; init; }

    /// <summary>Name of the way of drawing.</summary>
    public string Algorithm { get; init; } = "";
}

/// <summary>What a sample takes from one area.</summary>
public sealed record SampleAreaRow
{
    /// <summary>Code of the area; empty for none.</summary>
    public string Area { get; init; } = "";

    /// <summary>Its members in the frame.</summary>
    public long Members { get; init; }

    /// <summary>Those taken because they complained.</summary>
    public long Forced { get; init; }

    /// <summary>Those taken by the draw; none before it.</summary>
    public long Drawn { get; init; }
}

/// <summary>The sample of a round with its areas.</summary>
/// <param name="Row">The sample.</param>
/// <param name="Areas">By area.</param>
public sealed record DrawnSample(SampleRow Row, IReadOnlyList<SampleAreaRow> Areas);

/// <summary>A sampled member.</summary>
public sealed record SampledMemberRow
{
    /// <summary>The member.</summary>
    public string Member { get; init; } = "";

    /// <summary>Code of its area; empty for none.</summary>
    public string Area { get; init; } = "";

    /// <summary>Whether it was taken because it complained.</summary>
    public bool Forced { get; init; }

    /// <summary>Its chance to be in the sample.</summary>
    public double Probability { get; init; }
}

namespace CSat.Testing;

/// <summary>How often the kill, swap and load loops of the tests turn: a small count in <c>./csat test</c>, the full one in <c>./csat soak</c>.</summary>
public static class Soak
{
    /// <summary>The count for this run.</summary>
    /// <param name="small">In the ordinary tests.</param>
    /// <param name="full">Under soak.</param>
    public static int Count(int small, int full) => Environment.GetEnvironmentVariable("CSAT_SOAK") == "1" ? full : small;
}

namespace CSat.Testing;

/// <summary>How often loops within ordinary tests turn: a small count in <c>./csat test</c>, the full one in <c>./csat soak tests</c>. The loops that are a soak of their own stand in tests/Soak.Tests.</summary>
public static class Soak
{
    /// <summary>The count for this run.</summary>
    /// <param name="small">In the ordinary tests.</param>
    /// <param name="full">Under <c>./csat soak tests</c>.</param>
    public static int Count(int small, int full) => Environment.GetEnvironmentVariable("CSAT_SOAK") == "1" ? full : small;
}

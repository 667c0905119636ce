namespace CSat.Benchmarks;

/// <summary>How much is measured.</summary>
public enum BenchSize
{
    /// <summary>One short round of each, to see that it works; its figures mean nothing.</summary>
    Quick,

    /// <summary>What is meant to end within ten minutes on two quiet cores.</summary>
    Ordinary,

    /// <summary>The large sizes too.</summary>
    Full,
}

namespace CSat.Etl.Loading;

/// <summary>Where a field of a COPY row lies.</summary>
/// <param name="Start">First byte; below 0 for a null.</param>
/// <param name="Length">Number of bytes.</param>
internal readonly record struct CopyField(int Start, int Length)
{
    /// <summary>A null.</summary>
    public static CopyField Null => new(-1, 0);

    /// <summary>Whether it is a null.</summary>
    public bool IsNull => Start < 0;
}

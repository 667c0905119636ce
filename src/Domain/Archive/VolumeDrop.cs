namespace CSat.Domain.Archive;

/// <summary>Whether so many rows are gone since the last publication that somebody has to say that they should be.</summary>
public static class VolumeDrop
{
    /// <summary>Fewer rows than this may go without a word.</summary>
    public const int FewRows = 100;

    /// <summary>So large a part of the rows, 1/<see cref="LargePart"/>, may not.</summary>
    public const int LargePart = 5;

    /// <summary>Whether at least <see cref="FewRows"/> rows and a fifth of them are gone.</summary>
    /// <param name="before">Rows of the file that is published, at least 0.</param>
    /// <param name="after">Rows of the one that is to be, at least 0.</param>
    public static bool IsLarge(long before, long after) => before - after >= FewRows && before - after >= before / (decimal)LargePart;
}

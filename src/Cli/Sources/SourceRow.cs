using CSat.Domain.Problems;

namespace CSat.Cli.Sources;

/// <summary>One row of a file.</summary>
/// <param name="Line">Line of the text, or row of the sheet, on which it begins, from 1.</param>
/// <param name="Fields">Its fields as the file has them, as many as the row has.</param>
public sealed record SourceRow(long Line, string[] Fields)
{
    private static readonly HashSet<int> None = [];

    /// <summary>Indices of the fields that are dates or times by the cell's own type, written as ISO 8601 does; none in a text file.</summary>
    public IReadOnlySet<int> DateCells { get; init; } = None;

    /// <summary>The rows of the file that it is put together of; null where it is one itself.</summary>
    public IReadOnlyList<SourceRow>? Parts { get; init; }

    /// <summary>Why it cannot be taken apart; null where it can.</summary>
    public Problem? Problem { get; init; }
}

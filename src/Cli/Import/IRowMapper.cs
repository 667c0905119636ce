using CSat.Cli.Sources;
using CSat.Domain.Problems;

namespace CSat.Cli.Import;

/// <summary>Turns a row of the file into one that the service takes.</summary>
/// <typeparam name="TRow">What the service takes.</typeparam>
public interface IRowMapper<TRow>
    where TRow : class
{
    /// <summary>Maps one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="findings">Gathers what the row names.</param>
    /// <param name="problems">What is wrong with the row; empty otherwise.</param>
    /// <returns>The row, or null where the row is wrong (with problems) or left out by a filter (without).</returns>
    TRow? Map(SourceRow row, Findings findings, out IReadOnlyList<Problem> problems);

    /// <summary>All that the row mapped last stands for: itself, or as many equal ones as it counts.</summary>
    /// <param name="mapped">What it was mapped to.</param>
    IEnumerable<TRow> All(TRow mapped) => [mapped];
}

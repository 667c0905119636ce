using CSat.Cli.Csv;
using CSat.Domain.Problems;

namespace CSat.Cli.Import;

/// <summary>Turns a row into the message that the service takes.</summary>
/// <typeparam name="TRequest">The message.</typeparam>
public interface IRowMapper<TRequest>
    where TRequest : class
{
    /// <summary>Maps one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="findings">Gathers what the row names.</param>
    /// <param name="problems">What is wrong with the row; empty otherwise.</param>
    /// <returns>The message, or null where the row is wrong (with problems) or left out by a filter (without).</returns>
    TRequest? Map(CsvRow row, Findings findings, out IReadOnlyList<Problem> problems);
}

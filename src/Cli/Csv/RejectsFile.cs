using CSat.Cli.Sources;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using CsvHelper;

namespace CSat.Cli.Csv;

/// <summary>
/// The rows that did not go in: line number, field, reason, rule, message and fix in both languages, then the original fields under their own names.
/// Cells that a spreadsheet program would take for formulas are made text (<see cref="RejectedCells"/>). Made when the first row is refused, with its folder; where none is, a file left by an earlier run is removed, so that its presence always speaks of the last run.
/// </summary>
public sealed class RejectsFile : IDisposable
{
    // A rejects file may be imported in its turn: what it says of its rows is not said again.
    private readonly int[] _columns;
    private readonly IReadOnlyList<string> _header;
    private CsvWriter? _writer;

    /// <summary>Names the file; an old one is removed at once.</summary>
    /// <param name="path">Where it is written.</param>
    /// <param name="header">The columns of the source.</param>
    /// <exception cref="ProblemException">It cannot be written.</exception>
    public RejectsFile(string path, IReadOnlyList<string> header)
    {
        Path = path;
        _header = header;
        _columns = [.. Enumerable.Range(0, header.Count).Where(i => !RejectedCells.OwnColumns.Contains(header[i]))];
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            File.Delete(path);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new ProblemException(CsvProblems.RejectsNotWritable(path, error.Message));
        }
    }

    /// <summary>Where it is written.</summary>
    public string Path { get; }

    /// <summary>Rows written.</summary>
    public long Rows { get; private set; }

    /// <summary>The name that belongs to a source: <c>survey.csv</c> gives <c>survey.rejects.csv</c> beside it, or in the current directory where that one cannot be written.</summary>
    public static string PathFor(string source)
    {
        var full = System.IO.Path.GetFullPath(source);
        var name = System.IO.Path.GetFileNameWithoutExtension(full) + ".rejects.csv";
        var directory = System.IO.Path.GetDirectoryName(full)!;
        return System.IO.Path.Combine(IsWritable(directory) ? directory : Directory.GetCurrentDirectory(), name);
    }

    /// <summary>Writes one row, or all rows that a record is put together of. Several problems of one row stand in one cell, parted by a bar.</summary>
    public void Write(SourceRow row, IReadOnlyList<Problem> problems)
    {
        foreach (var part in row.Parts ?? [row])
        {
            WriteOne(part, problems);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer?.Dispose();

    private void WriteOne(SourceRow row, IReadOnlyList<Problem> problems)
    {
        _writer ??= Create();
        _writer.WriteField(row.Line);
        _writer.WriteField(Joined(problems, problem => problem.Field));
        _writer.WriteField(Joined(problems, problem => problem.Reason));
        _writer.WriteField(Joined(problems, problem => problem.Rule));
        _writer.WriteField(Joined(problems, problem => problem.Message.Zh));
        _writer.WriteField(Joined(problems, problem => problem.Message.En));
        _writer.WriteField(Joined(problems, problem => problem.Fix.Zh));
        _writer.WriteField(Joined(problems, problem => problem.Fix.En));
        foreach (var i in _columns.Where(i => i < row.Fields.Length).Concat(Enumerable.Range(_header.Count, Math.Max(0, row.Fields.Length - _header.Count))))
        {
            _writer.WriteField(RejectedCells.Guarded(row.Fields[i]));
        }

        _writer.EndRecord();
        Rows++;
    }

    private static bool IsWritable(string directory)
    {
        var probe = System.IO.Path.Combine(directory, $".csat-{Guid.NewGuid():N}");
        try
        {
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
            {
                return true;
            }
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    private static string Joined(IReadOnlyList<Problem> problems, Func<Problem, string> part) =>
        RejectedCells.Guarded(string.Join(" | ", problems.Select(part).Distinct()));

    private CsvWriter Create()
    {
        // Spreadsheet programs take a CSV for UTF-8 only with a byte order mark. Rows with a wrong field count are among those written.
        var writer = CsvWriter.ToFile(Path, new CsvWriterOptions { WriteByteOrderMark = true, ValidateFieldCount = false });
        foreach (var column in RejectedCells.OwnColumns.Concat(_columns.Select(i => _header[i])))
        {
            writer.WriteField(RejectedCells.Guarded(column));
        }

        writer.EndRecord();
        return writer;
    }
}

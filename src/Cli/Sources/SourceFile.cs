using CSat.Cli.Csv;
using CSat.Domain.Problems;

namespace CSat.Cli.Sources;

/// <summary>A file with a header and rows, read from its beginning to its end and never held whole: CSV in any recognised encoding, or a sheet of a workbook.</summary>
public abstract class SourceFile : IDisposable
{
    // Cells of a rejects file are taken back as they were.
    private bool _isRejects;

    /// <summary>Describes it.</summary>
    /// <param name="path">The file.</param>
    protected SourceFile(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Names of the columns as the file has them; of columns that nobody uses they may be empty or doubled.</summary>
    public IReadOnlyList<string> Header { get; protected set; } = [];

    /// <summary>Names of the columns of the file's own rows.</summary>
    public virtual IReadOnlyList<string> FileHeader => Header;

    /// <summary>How it was read.</summary>
    public SourceForm Form { get; protected set; } = new(null, null, null, 0);

    /// <summary>Opens a file and reads its header. A text file has been checked to its last byte then: it is of one encoding, or refused.</summary>
    /// <exception cref="ProblemException">No such file, no header, an encoding that is not recognised, or a kind of file that cannot be read.</exception>
    public static SourceFile Open(string path, ReadingRule? rule = null)
    {
        if (!File.Exists(path))
        {
            throw new ProblemException(CsvProblems.FileMissing(path));
        }

        rule ??= new ReadingRule();
        SourceFile source = FileKind.Of(path) == FileKind.Kind.Workbook ? new WorkbookSource(path, rule) : new CsvSource(path, rule);
        try
        {
            source.ReadHeader(rule.HeaderRows);
            return rule.Answers is { } answers ? new AnswerRows(source, answers) : source;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>The next row, or null at the end. Rows without any value are passed over.</summary>
    /// <exception cref="ProblemException">A quotation mark that is never closed: nothing after it can be read.</exception>
    public SourceRow? Read()
    {
        while (Next() is { } row)
        {
            if (row.Problem is not null || row.Fields.Any(field => !string.IsNullOrWhiteSpace(field)))
            {
                return _isRejects ? row with { Fields = [.. row.Fields.Select(RejectedCells.Restored)] } : row;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The next row with or without values, or null at the end.</summary>
    protected abstract SourceRow? Next();

    /// <summary>The names of the columns in the row of the header.</summary>
    protected virtual IReadOnlyList<string> NamesOf(SourceRow header) => [.. header.Fields.Select(CellText.Clean)];

    /// <summary>How it was read, once the header is known.</summary>
    /// <param name="headerLine">Line of the header.</param>
    protected abstract SourceForm FormOf(long headerLine);

    /// <summary>Closes the file.</summary>
    /// <param name="disposing">Whether it is closed on purpose.</param>
    protected abstract void Dispose(bool disposing);

    private void ReadHeader(int rows)
    {
        var row = Read() ?? throw new ProblemException(CsvProblems.FileEmpty(Path));
        Header = NamesOf(row);
        _isRejects = RejectedCells.AreIn(Path, Header);
        Header = _isRejects ? [.. Header.Select(RejectedCells.Restored)] : Header;
        Form = FormOf(row.Line);
        for (var i = 1; i < rows; i++)
        {
            Read();
        }
    }
}

using System.Text;
using System.Text.Unicode;
using CSat.Domain.Problems;
using CsvHelper;

namespace CSat.Cli.Csv;

/// <summary>Reads a CSV file record by record: UTF-8 with or without byte order mark, quoted fields with line breaks inside, LF or CRLF.</summary>
public sealed class CsvSource : IDisposable
{
    /// <summary>Bytes of one record. A longer one is nearly always a quotation mark that nobody closed; without a limit it would swallow the file.</summary>
    public const int RecordLimit = 1024 * 1024;

    private readonly CsvReader _reader;
    private CsvMalformedReason? _malformed;
    private long _lastLine;
    private bool _isRejects;

    private CsvSource(string path)
    {
        Path = path;
        _reader = CsvReader.FromFile(path, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = RecordLimit,
            OnMalformedRecord = record => _malformed = record.Reason,
        });
        Header = [];
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Names of the columns, without surrounding white space.</summary>
    public IReadOnlyList<string> Header { get; private set; }

    /// <summary>Opens the file and reads its header.</summary>
    /// <exception cref="ProblemException">No such file, an empty file, a workbook in place of a CSV, or a header with an empty or repeated name.</exception>
    public static CsvSource Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new ProblemException(CsvProblems.FileMissing(path));
        }

        RefuseWorkbooks(path);
        var source = new CsvSource(path);
        try
        {
            source.ReadHeader();
            return source;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>The next record, or null at the end. Blank lines are passed over.</summary>
    /// <exception cref="ProblemException">A record longer than <see cref="RecordLimit"/>: nothing after it can be read.</exception>
    public CsvRow? Read()
    {
        _malformed = null;
        try
        {
            if (!_reader.Read())
            {
                return null;
            }
        }
        catch (CsvFormatException)
        {
            throw new ProblemException(CsvProblems.RecordTooLong(Path, _lastLine));
        }

        _lastLine = _reader.LineNumber;
        var fields = new string[_reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = _isRejects ? RejectedCells.Restored(_reader.GetString(i)) : _reader.GetString(i);
        }

        var broken = BrokenBytes(_reader.RawRecord, _reader.ByteOffset);
        return new CsvRow(_lastLine, fields, broken, broken.Count == 0 ? -1 : BrokenField(), _malformed);
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static void RefuseWorkbooks(string path)
    {
        Span<byte> first = stackalloc byte[4];
        using var stream = File.OpenRead(path);
        if (stream.ReadAtLeast(first, 4, throwOnEndOfStream: false) == 4 && first.SequenceEqual("PK\u0003\u0004"u8))
        {
            throw new ProblemException(CsvProblems.Workbook(path));
        }
    }

    private static List<long> BrokenBytes(ReadOnlySpan<byte> record, long offset)
    {
        List<long> positions = [];
        if (Utf8.IsValid(record))
        {
            return positions;
        }

        for (var i = 0; i < record.Length;)
        {
            if (Rune.DecodeFromUtf8(record[i..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                positions.Add(offset + i);
            }

            i += consumed;
        }

        return positions;
    }

    private int BrokenField()
    {
        for (var i = 0; i < _reader.FieldCount; i++)
        {
            if (!Utf8.IsValid(_reader.GetRawSpan(i)))
            {
                return i;
            }
        }

        return -1;
    }

    private void ReadHeader()
    {
        var row = Read() ?? throw new ProblemException(CsvProblems.FileEmpty(Path));
        if (row.BrokenBytes.Count > 0)
        {
            throw new ProblemException(CsvProblems.HeaderBroken(Path, row.Line, row.BrokenBytes[0]));
        }

        var names = row.Fields.Select(name => name.Trim()).ToArray();
        _isRejects = RejectedCells.AreIn(Path, names);
        if (_isRejects)
        {
            names = [.. names.Select(RejectedCells.Restored)];
        }

        var problems = new List<Problem>();
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0)
            {
                problems.Add(CsvProblems.ColumnWithoutName(Path, row.Line, i + 1));
            }
            else if (Array.IndexOf(names, names[i]) is var earlier && earlier < i)
            {
                problems.Add(CsvProblems.ColumnTwice(Path, row.Line, names[i], earlier + 1, i + 1));
            }
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        Header = names;
    }
}

using CSat.Cli.Sources;
using CSat.Domain.Problems;
using CsvHelper;

namespace CSat.Cli.Csv;

/// <summary>Reads a CSV file record by record: quoted fields with line breaks inside, lines that end with LF, CR LF or CR, any separator that is recognised or stated.</summary>
public sealed class CsvSource : SourceFile
{
    /// <summary>Bytes of one record. A longer one is nearly always a quotation mark that nobody closed.</summary>
    public const int RecordLimit = 1024 * 1024;

    private readonly FileEncoding _encoding;
    private readonly CsvReader _reader;
    private readonly ReadingRule _rule;
    private CsvMalformedReason? _malformed;
    private long _lastLine;

    /// <summary>Opens a text file.</summary>
    /// <exception cref="ProblemException">The encoding is not recognised, or not the one stated.</exception>
    internal CsvSource(string path, ReadingRule rule)
        : base(path)
    {
        _encoding = FileEncoding.Of(path, rule.Encoding);
        _rule = rule;
        var stream = File.OpenRead(path);
        stream.Position = LineSkipper.After(stream, _encoding, rule.SkipLines);
        _reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                Separator = rule.Separator,
                Encoding = _encoding.Encoding,
                HasHeader = false,
                TrackLineNumbers = true,
                MaxRecordSize = RecordLimit,
                OnMalformedRecord = record => _malformed = record.Reason,
            },
            leaveOpen: false);
    }

    /// <inheritdoc/>
    protected override SourceRow? Next()
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

        var isHint = _rule.Separator is not null && _lastLine == 0 && _reader.RawRecord.Length <= 5 && _reader.RawRecord.StartsWith("sep="u8);
        _lastLine = _reader.LineNumber + _rule.SkipLines;
        if (isHint)
        {
            return Next();
        }

        if (_malformed == CsvMalformedReason.UnterminatedQuote)
        {
            throw new ProblemException(CsvProblems.OpenQuote(Path, _lastLine));
        }

        var fields = new string[_reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = _reader.GetString(i);
        }

        return new SourceRow(_lastLine, fields) { Problem = _malformed is null ? null : CsvProblems.StrayQuote() };
    }

    /// <inheritdoc/>
    protected override SourceForm FormOf(long headerLine) => new(_encoding.Name, _reader.Separator, null, headerLine);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _reader.Dispose();
}

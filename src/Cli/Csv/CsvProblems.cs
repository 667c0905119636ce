using CSat.Domain.Problems;

namespace CSat.Cli.Csv;

/// <summary>What can be wrong with a CSV file or one of its rows.</summary>
public static class CsvProblems
{
    /// <summary>No file of this name.</summary>
    public const string FileMissingReason = "FILE_MISSING";

    /// <summary>The file has no header.</summary>
    public const string FileEmptyReason = "FILE_EMPTY";

    /// <summary>The file is no CSV.</summary>
    public const string NotCsvReason = "FILE_NOT_CSV";

    /// <summary>The header cannot be used.</summary>
    public const string HeaderInvalidReason = "HEADER_INVALID";

    /// <summary>A byte that is not valid UTF-8.</summary>
    public const string BrokenUtf8Reason = "BROKEN_UTF8";

    /// <summary>More or fewer fields than the header has columns.</summary>
    public const string FieldCountReason = "WRONG_FIELD_COUNT";

    /// <summary>A quotation mark where none may stand.</summary>
    public const string StrayQuoteReason = "STRAY_QUOTE";

    /// <summary>A record beyond all limits.</summary>
    public const string RecordTooLongReason = "CSV_RECORD_TOO_LONG";

    /// <summary>The rejects file cannot be written.</summary>
    public const string RejectsNotWritableReason = "REJECTS_NOT_WRITABLE";

    /// <summary>The rejects file cannot be written where it shall be.</summary>
    public static Problem RejectsNotWritable(string path, string detail) =>
        new(RejectsNotWritableReason, path, "file", ("path", path), ("detail", detail));

    /// <summary>No file of this name.</summary>
    public static Problem FileMissing(string path) =>
        new(FileMissingReason, path, "file", ("path", path));

    /// <summary>The file has no header.</summary>
    public static Problem FileEmpty(string path) =>
        new(FileEmptyReason, path, "file", ("path", path));

    /// <summary>A workbook in place of a CSV.</summary>
    public static Problem Workbook(string path) =>
        new(NotCsvReason, path, "file", ("path", path));

    /// <summary>The header holds bytes that are not UTF-8.</summary>
    public static Problem HeaderBroken(string path, long line, long position) =>
        Problem.Worded("broken-utf8", HeaderInvalidReason, $"{path}:{line}", "utf-8", ("position", position));

    /// <summary>A column of the header has no name.</summary>
    public static Problem ColumnWithoutName(string path, long line, int column) =>
        Problem.Worded("column-without-name", HeaderInvalidReason, $"{path}:{line}", "header", ("column", column));

    /// <summary>Two columns have the same name.</summary>
    public static Problem ColumnTwice(string path, long line, string name, int first, int second) =>
        Problem.Worded("column-twice", HeaderInvalidReason, $"{path}:{line}", "header", ("name", name), ("first", first), ("second", second));

    /// <summary>A row holds bytes that are not UTF-8.</summary>
    public static Problem BrokenUtf8(string column, IReadOnlyList<long> positions) =>
        new(BrokenUtf8Reason, column, "utf-8", ("position", positions[0]), ("bytes", positions.Count));

    /// <summary>A row has more or fewer fields than the header.</summary>
    public static Problem FieldCount(int found, int columns) =>
        new(FieldCountReason, "", "csv", ("found", found), ("columns", columns));

    /// <summary>A row has a quotation mark where CSV allows none, or one that is never closed.</summary>
    public static Problem StrayQuote(bool unterminated) => unterminated
        ? Problem.Worded("unterminated", StrayQuoteReason, "", "csv")
        : Problem.Worded("misplaced", StrayQuoteReason, "", "csv");

    /// <summary>A record is longer than any can be; the rest of the file cannot be read.</summary>
    public static Problem RecordTooLong(string path, long line) =>
        new(RecordTooLongReason, $"{path}:{line}", "csv", ("line", line), ("limit", CsvSource.RecordLimit));
}

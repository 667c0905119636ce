using CSat.Domain.Problems;

namespace CSat.Cli.Csv;

/// <summary>What can be wrong with a file or one of its rows.</summary>
public static class CsvProblems
{
    /// <summary>No file of this name.</summary>
    public const string FileMissingReason = "FILE_MISSING";

    /// <summary>The file has no header.</summary>
    public const string FileEmptyReason = "FILE_EMPTY";

    /// <summary>The file is neither CSV nor a workbook that can be read.</summary>
    public const string NotReadableReason = "FILE_NOT_READABLE";

    /// <summary>Bytes that are not of the file's encoding.</summary>
    public const string EncodingReason = "FILE_ENCODING";

    /// <summary>The workbook has no such sheet.</summary>
    public const string NoSuchSheetReason = "NO_SUCH_SHEET";

    /// <summary>More or fewer fields than the header has columns.</summary>
    public const string FieldCountReason = "WRONG_FIELD_COUNT";

    /// <summary>A quotation mark where none may stand.</summary>
    public const string StrayQuoteReason = "STRAY_QUOTE";

    /// <summary>A quotation mark that is never closed.</summary>
    public const string OpenQuoteReason = "OPEN_QUOTE";

    /// <summary>A record beyond all limits.</summary>
    public const string RecordTooLongReason = "CSV_RECORD_TOO_LONG";

    /// <summary>Rows of one form that say different things of it.</summary>
    public const string AnswerRowsDifferReason = "ANSWER_ROWS_DIFFER";

    /// <summary>Two answers of one form to one item.</summary>
    public const string AnsweredTwiceReason = "ITEM_ANSWERED_TWICE";

    /// <summary>More rows of one answer each than can be put together.</summary>
    public const string TooManyAnswersReason = "TOO_MANY_ANSWER_ROWS";

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

    /// <summary>An archive that holds no workbook, or a damaged one.</summary>
    public static Problem Archive(string path) =>
        Problem.Worded("archive", NotReadableReason, path, "file", ("path", path));

    /// <summary>A workbook of the old kind, or an encrypted one.</summary>
    public static Problem OldWorkbook(string path) =>
        Problem.Worded("old-workbook", NotReadableReason, path, "file", ("path", path));

    /// <summary>HTML or XML.</summary>
    public static Problem WebPage(string path) =>
        Problem.Worded("web-page", NotReadableReason, path, "file", ("path", path));

    /// <summary>The file is not of the encoding that the mapping states.</summary>
    public static Problem OtherEncoding(string path, string encoding, long position) =>
        Problem.Worded("other", EncodingReason, path, "encoding", ("encoding", encoding), ("position", position));

    /// <summary>The file is of an encoding, but damaged.</summary>
    public static Problem BrokenEncoding(string path, string encoding, long position) =>
        Problem.Worded("broken", EncodingReason, path, "encoding", ("encoding", encoding), ("position", position));

    /// <summary>The file is neither UTF-8 nor GB18030.</summary>
    /// <param name="path">The file.</param>
    /// <param name="utf8">Position of the first byte that is no UTF-8.</param>
    /// <param name="gb18030">That of the first byte that is no GB18030.</param>
    public static Problem NeitherEncoding(string path, long utf8, long gb18030) =>
        Problem.Worded("neither", EncodingReason, path, "encoding", ("utf8", utf8), ("gb18030", gb18030));

    /// <summary>The file is no UTF-8, and what it would be in GB18030 is no Chinese text.</summary>
    public static Problem UnlikelyEncoding(string path, long utf8) =>
        Problem.Worded("unlikely", EncodingReason, path, "encoding", ("utf8", utf8));

    /// <summary>The workbook has no such sheet.</summary>
    public static Problem NoSuchSheet(string path, string sheet, IEnumerable<string> sheets) =>
        new(NoSuchSheetReason, path, "sheet", ("sheet", sheet), ("sheets", Fact.Listed(sheets)));

    /// <summary>A row has more or fewer fields than the header.</summary>
    public static Problem FieldCount(int found, int columns) =>
        new(FieldCountReason, "", "csv", ("found", found), ("columns", columns));

    /// <summary>Two rows of one form differ in a column that is no answer.</summary>
    public static Problem AnswerRowsDiffer(string column, string first, long firstLine, string other, long otherLine) =>
        new(AnswerRowsDifferReason, column, "answer-rows", ("column", column), ("first", first), ("first-line", firstLine), ("other", other), ("other-line", otherLine));

    /// <summary>A form answers an item twice.</summary>
    public static Problem AnsweredTwice(string column, string item, long line) => new(AnsweredTwiceReason, column, "answer-rows", ("item", item), ("line", line));

    /// <summary>The file has more rows of one answer each than can be put together to forms.</summary>
    public static Problem TooManyAnswers(string path, int limit) => new(TooManyAnswersReason, path, "answer-rows", ("limit", limit));

    /// <summary>A row has a quotation mark where CSV allows none.</summary>
    public static Problem StrayQuote() => new(StrayQuoteReason, "", "csv");

    /// <summary>From a line on everything is one value.</summary>
    public static Problem OpenQuote(string path, long line) =>
        new(OpenQuoteReason, $"{path}:{line}", "csv", ("line", line));

    /// <summary>A record is longer than any can be; the rest of the file cannot be read.</summary>
    public static Problem RecordTooLong(string path, long line) =>
        new(RecordTooLongReason, $"{path}:{line}", "csv", ("line", line), ("limit", CsvSource.RecordLimit));
}

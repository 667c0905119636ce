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

    /// <summary>No file of this name.</summary>
    public static Problem FileMissing(string path) => new(
        FileMissingReason, path, "file",
        new($"找不到文件 {path}。", $"There is no file {path}."),
        new("请核对文件名和目录。", "Check the name and the directory."));

    /// <summary>The file has no header.</summary>
    public static Problem FileEmpty(string path) => new(
        FileEmptyReason, path, "file",
        new($"文件 {path} 是空的，没有标题行。", $"The file {path} is empty: it has no header line."),
        new("第一行必须是列名，其后每行一条记录。", "The first line must name the columns; each line after it is one record."));

    /// <summary>A workbook in place of a CSV.</summary>
    public static Problem Workbook(string path) => new(
        NotCsvReason, path, "file",
        new($"文件 {path} 是 Excel 工作簿或压缩文件，不是 CSV。", $"The file {path} is an Excel workbook or an archive, not a CSV."),
        new("请另存为“CSV UTF-8”。", "Save it as \"CSV UTF-8\"."));

    /// <summary>The header holds bytes that are not UTF-8.</summary>
    public static Problem HeaderBroken(string path, long line, long position) => new(
        HeaderInvalidReason, $"{path}:{line}", "utf-8",
        new($"标题行在第 {position} 字节处不是有效的 UTF-8。", $"The header is not valid UTF-8 at byte {position}."),
        new("请把文件另存为“CSV UTF-8”。", "Save the file as \"CSV UTF-8\"."));

    /// <summary>A column of the header has no name.</summary>
    public static Problem ColumnWithoutName(string path, long line, int column) => new(
        HeaderInvalidReason, $"{path}:{line}", "header",
        new($"标题行第 {column} 列没有名称。", $"Column {column} of the header has no name."),
        new("请为每一列命名。", "Give every column a name."));

    /// <summary>Two columns have the same name.</summary>
    public static Problem ColumnTwice(string path, long line, string name, int first, int second) => new(
        HeaderInvalidReason, $"{path}:{line}", "header",
        new($"列名“{name}”出现两次（第 {first} 列和第 {second} 列）。", $"The column \"{name}\" stands twice in the header (columns {first} and {second})."),
        new("请改用不同的列名。", "Give them different names."));

    /// <summary>A row holds bytes that are not UTF-8.</summary>
    public static Problem BrokenUtf8(string column, IReadOnlyList<long> positions) => new(
        BrokenUtf8Reason, column, "utf-8",
        new($"文件第 {positions[0]} 字节处（从 0 起）不是有效的 UTF-8，共 {positions.Count} 个字节。",
            $"The file is not valid UTF-8 at byte {positions[0]} (counted from 0); {positions.Count} such byte(s) in this row."),
        new("请以 UTF-8 重新导出这一行。", "Export this row again as UTF-8."));

    /// <summary>A row has more or fewer fields than the header.</summary>
    public static Problem FieldCount(int found, int columns) => new(
        FieldCountReason, "", "csv",
        new($"该行有 {found} 个字段，而标题行有 {columns} 列。", $"The row has {found} fields, the header has {columns} columns."),
        new("含逗号、引号或换行的值须放在双引号内；请检查未闭合的引号。", "Put values with commas, quotation marks or line breaks in double quotation marks; look for one that is not closed."));

    /// <summary>A row has a quotation mark where CSV allows none, or one that is never closed.</summary>
    public static Problem StrayQuote(bool unterminated) => unterminated
        ? new(
            StrayQuoteReason, "", "csv",
            new("自该行起有一个双引号没有闭合，文件的其余部分都被算作一个值。", "From this row on a quotation mark is not closed; the rest of the file counts as one value."),
            new("请闭合该双引号后重新导入；此前的行不会重复。", "Close the quotation mark and import again; the rows before it will not be doubled."))
        : new(
            StrayQuoteReason, "", "csv",
            new("该行在不允许的位置有双引号。", "The row has a double quotation mark where CSV allows none."),
            new("值内的双引号须写两次，且整个值放在双引号内。", "Write a quotation mark inside a value twice, and put the whole value in quotation marks."));

    /// <summary>A record is longer than any can be; the rest of the file cannot be read.</summary>
    public static Problem RecordTooLong(string path, long line) => new(
        RecordTooLongReason, $"{path}:{line}", "csv",
        new($"第 {line} 行之后有一条记录超过 {CsvSource.RecordLimit} 字节，可能是双引号未闭合。", $"After line {line} a record has more than {CsvSource.RecordLimit} bytes, perhaps a quotation mark that is not closed."),
        new("请闭合该双引号后重新导入；此前的行已导入，不会重复。", "Close the quotation mark and import again; the rows before it are in and will not be doubled."));
}

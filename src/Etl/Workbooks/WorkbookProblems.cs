using CSat.Domain.Problems;

namespace CSat.Etl.Workbooks;

/// <summary>Why a table cannot be written as a workbook.</summary>
public static class WorkbookProblems
{
    /// <summary>A sheet does not hold so many rows.</summary>
    public static Problem TooManyRows(string table, long rows, long most) => Problem.Worded("rows", "WORKBOOK_REFUSED", table, "workbook", ("rows", rows), ("most", most));

    /// <summary>The file cannot be written.</summary>
    public static Problem NotWritable(string path, string detail) => Problem.Worded("not-writable", "WORKBOOK_REFUSED", path, "workbook", ("detail", detail));
}

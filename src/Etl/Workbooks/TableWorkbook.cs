using System.Buffers;
using CSat.Domain.Problems;
using CSat.Etl.Publishing;
using CSat.Machine.Files;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace CSat.Etl.Workbooks;

/// <summary>
/// A table of a published warehouse as a workbook (.xlsx): a sheet of rows with cells of their types, a sheet that says what the columns mean, a sheet that says whose
/// data it is, as of when, and how it is to be read.
/// </summary>
public static class TableWorkbook
{
    /// <summary>Most rows that a sheet holds below its head.</summary>
    public const int MostRows = 1_048_575;

    // DuckDB gives the names of columns with underscores.
    static TableWorkbook() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Writes one; a file of the same name is replaced when the new one is whole.</summary>
    /// <param name="published">The published file.</param>
    /// <param name="table">A table in it.</param>
    /// <param name="path">Where to.</param>
    /// <returns>How many rows it has.</returns>
    /// <exception cref="ProblemException">There is no such table, it is too long for a sheet, or the file cannot be written.</exception>
    public static long Write(string published, string table, string path)
    {
        using var connection = PublishedFile.Open(published);
        var tables = connection.Query<string>(SqlText.Get("warehouse/workbook/read_table_names.sql")).ToList();
        if (!tables.Contains(table))
        {
            throw new ProblemException(Problems.UnknownCode("TABLE", table, tables));
        }

        var snapshot = connection.QuerySingle<Snapshot>(Of("warehouse/workbook/read_snapshot.sql", table));
        if (snapshot.Rows > MostRows)
        {
            throw new ProblemException(WorkbookProblems.TooManyRows(table, snapshot.Rows, MostRows));
        }

        var described = connection.Query<Described>(SqlText.Get("warehouse/workbook/read_described.sql"), new { table }).ToList();
        var cells = new WorkbookCells(TimeZoneInfo.FindSystemTimeZoneById(snapshot.TimeZone));
        Save(path, new Dictionary<string, object>
        {
            ["数据 Rows"] = Rows(connection, table, described, cells),
            ["列 Columns"] = described.Where(one => one.ColumnName is not null).Select(Column),
            ["说明 About"] = About(table, described, snapshot, cells),
        });
        return snapshot.Rows;
    }

    private static void Save(string path, Dictionary<string, object> sheets)
    {
        var aside = path + ".new";
        try
        {
            using (var stream = new FileStream(aside, FileMode.Create, FileAccess.ReadWrite))
            {
                stream.SaveAs(sheets, configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = true, MaxWidth = 60, TableStyles = TableStyles.None });
            }

            Durable.Flush(aside);
            File.Move(aside, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(WorkbookProblems.NotWritable(path, error.Message));
        }
        finally
        {
            if (File.Exists(aside))
            {
                File.Delete(aside);
            }
        }
    }

    private static IEnumerable<IDictionary<string, object?>> Rows(DuckDBConnection connection, string table, IReadOnlyList<Described> described, WorkbookCells cells)
    {
        string[] heads = [.. described.Where(one => one.ColumnName is not null).Select(one => one.Head)];
        using var command = connection.CreateCommand();
        command.CommandText = Of("warehouse/workbook/read_rows.sql", table);
        using var reader = command.ExecuteReader();
        var isEmpty = true;
        while (reader.Read())
        {
            isEmpty = false;
            yield return heads.Select((head, i) => (head, Value: cells.Of(reader.GetValue(i)))).ToDictionary(cell => cell.head, cell => cell.Value);
        }

        // A table without a row has its heads all the same.
        if (isEmpty)
        {
            yield return heads.ToDictionary(head => head, _ => (object?)null);
        }
    }

    private static Dictionary<string, object?> Column(Described column) => new()
    {
        ["列 Column"] = column.ColumnName,
        ["类型 Type"] = column.Type,
        ["含义 Meaning (zh)"] = column.Zh,
        ["Meaning (en)"] = column.En,
    };

    // Read after the rows are written, so that it knows what was cut.
    private static IEnumerable<Dictionary<string, object?>> About(string table, IReadOnlyList<Described> described, Snapshot snapshot, WorkbookCells cells)
    {
        var meaning = described.First(one => one.ColumnName is null);
        yield return Line("组织 Organization", $"{snapshot.OrganizationCode} {snapshot.NameZh} {snapshot.NameEn}");
        yield return Line("表 Table", table);
        yield return Line("含义 Meaning", $"{meaning.Zh} {meaning.En}");
        yield return Line("行数 Rows", snapshot.Rows);
        yield return Line("数据截至 Data as of", cells.Of(snapshot.DataAsOf));
        yield return Line("时区 Time zone", snapshot.TimeZone);
        yield return Line("快照 Snapshot (run)", snapshot.RunId.ToString());
        yield return Line("表结构版本 Schema version", snapshot.SchemaVersion);
        yield return Line("时间 Times", "所有时间均为上述时区的当地时间 All times are local times of that zone");
        yield return Line("截短的文本 Texts cut", cells.Cut);
    }

    private static Dictionary<string, object?> Line(string name, object? value) => new() { ["项目 Item"] = name, ["内容 Value"] = value };

    private static string Of(string path, string table) => SqlText.Get(path).Replace("table_name", table, StringComparison.Ordinal);

    private sealed record Described
    {
        private const string Stroke = " / ";
        private static readonly SearchValues<char> Ends = SearchValues.Create(";:；：（(");

        public string? ColumnName { get; init; }

        public string? Type { get; init; }

        public string Comment { get; init; } = "";

        public string En => Comment.Split(Stroke)[0];

        public string Zh => Comment.Split(Stroke)[^1];

        /// <summary>Head of its column: what it is in both languages as far as the first remark, and the name that the guide and SQL use.</summary>
        public string Head => $"{Short(Zh)} {Short(En)} ({ColumnName})";

        private static string Short(string text) => text.AsSpan().IndexOfAny(Ends) is > 0 and var end ? text[..end].Trim() : text;
    }

    private sealed record Snapshot
    {
        public Guid RunId { get; init; }

        public DateTimeOffset DataAsOf { get; init; }

        public string SchemaVersion { get; init; } = "";

        public string OrganizationCode { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public string TimeZone { get; init; } = "";

        public long Rows { get; init; }
    }
}

using System.Globalization;
using System.Xml;
using CSat.Cli.Csv;
using CSat.Domain.Problems;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace CSat.Cli.Sources;

/// <summary>Reads a sheet of a workbook (.xlsx) row by row. A merged cell has its value in each place that it covers.</summary>
internal sealed class WorkbookSource : SourceFile
{
    // Excel's numbers have so many digits; what a double adds beyond them is no part of the cell.
    private const double ExactLimit = 1e15;

    // Days from 1900-01-01 to 1904-01-01 with the leap day that Excel takes 1900 to have.
    private const int Days1904 = 1462;

    private readonly IEnumerator<object> _rows;
    private readonly string _sheet;
    private readonly int _laterDays;
    private int _row;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="ProblemException">No such sheet, or a damaged file.</exception>
    public WorkbookSource(string path, ReadingRule rule)
        : base(path)
    {
        var sheets = Readable(() => MiniExcel.GetSheetNames(path));
        _sheet = rule.Sheet ?? sheets[0];
        if (!sheets.Contains(_sheet))
        {
            throw new ProblemException(CsvProblems.NoSuchSheet(path, _sheet, sheets));
        }

        _laterDays = Readable(() => WorkbookParts.CountsFrom1904(path)) ? Days1904 : 0;
        _rows = MiniExcel.Query(path, useHeaderRow: false, _sheet, ExcelType.XLSX, configuration: new OpenXmlConfiguration { FillMergedCells = true }).GetEnumerator();
        while (_row < rule.SkipLines && Next() is not null)
        {
        }
    }

    /// <inheritdoc/>
    protected override SourceRow? Next()
    {
        if (!Readable(_rows.MoveNext))
        {
            return null;
        }

        _row++;
        var cells = ((IDictionary<string, object?>)_rows.Current).Values;
        var fields = new string[cells.Count];
        HashSet<int>? dates = null;
        var i = 0;
        foreach (var cell in cells)
        {
            fields[i] = TextOf(cell);
            if (cell is DateTime or TimeSpan)
            {
                (dates ??= []).Add(i);
            }

            i++;
        }

        var row = new SourceRow(_row, fields);
        return dates is null ? row : row with { DateCells = dates };
    }

    /// <inheritdoc/>
    protected override SourceForm FormOf(long headerLine) => new(null, null, _sheet, headerLine);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _rows?.Dispose();

    /// <inheritdoc/>
    protected override IReadOnlyList<string> NamesOf(SourceRow header)
    {
        string[] names = [.. base.NamesOf(header)];
        foreach (var (first, last) in Readable(() => WorkbookParts.Merged(Path, _sheet, header.Line)))
        {
            for (var i = first; i <= last && i < names.Length; i++)
            {
                names[i] = names[first];
            }
        }

        return names;
    }

    private string TextOf(object? cell) => cell switch
    {
        null => "",
        DateTime date => DateText(Rounded(date.Ticks) is var ticks ? new DateTime(ticks).AddDays(_laterDays) : date),
        TimeSpan time => new DateTime(Rounded(time.Ticks)).ToString("HH:mm:ss.FFF", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < ExactLimit => ((decimal)number).ToString("0.##################", CultureInfo.InvariantCulture),
        double number => number.ToString("0", CultureInfo.InvariantCulture),
        bool flag => flag ? "TRUE" : "FALSE",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    private static string DateText(DateTime date) => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture);

    // A time is a fraction of a day: 09:30 comes as a hair less.
    private static long Rounded(long ticks) => (ticks + (TimeSpan.TicksPerMillisecond / 2)) / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond;

    private T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is XmlException or InvalidDataException or NotSupportedException or KeyNotFoundException)
        {
            throw new ProblemException(CsvProblems.Archive(Path));
        }
    }
}

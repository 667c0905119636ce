using CSat.Cli.Csv;
using CSat.Domain.Text;

namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>The rule list and the spec tables of the checkout.</summary>
public static class SpecTables
{
    private static readonly string[] RuleColumns = ["id", "kind", "tag", "text", "quote"];

    /// <summary>The rules of a list with the columns id, kind, tag, text, quote, in its order.</summary>
    /// <exception cref="Domain.Problems.ProblemException">The file cannot be read as CSV.</exception>
    /// <exception cref="ArgumentException">A kind is none of <see cref="RuleKind"/>.</exception>
    public static IReadOnlyList<RequiredRule> Rules(string file)
    {
        using var csv = CsvSource.Open(file);
        var columns = RuleColumns.Select(name => csv.Header.ToList().IndexOf(name)).ToArray();
        return 
        [
            .. Records(csv).Select(row => new RequiredRule(
                row.Fields[columns[0]], EnumCode.Parse<RuleKind>(row.Fields[columns[1]]), row.Fields[columns[2]], row.Fields[columns[3]], row.Fields[columns[4]])),
        ];
    }

    /// <summary>Every line of a spec table below <c>tests</c> whose column <c>rule</c> names rules, one result a rule.</summary>
    /// <param name="root">The checkout.</param>
    /// <exception cref="Domain.Problems.ProblemException">A table cannot be read as CSV.</exception>
    public static IReadOnlyList<SpecLine> Lines(string root) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(root, "tests"), "*.csv", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "SpecTables")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => LinesOf(file, Path.GetRelativePath(root, file))),
    ];

    private static List<SpecLine> LinesOf(string file, string name)
    {
        using var csv = CsvSource.Open(file);
        var column = csv.Header.ToList().IndexOf("rule");
        return column < 0
            ? []
            : [.. Records(csv).SelectMany(row => row.Fields[column].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(rule => new SpecLine(name, row.Line, rule)))];
    }

    private static IEnumerable<CsvRow> Records(CsvSource csv)
    {
        while (csv.Read() is { } row)
        {
            yield return row;
        }
    }
}

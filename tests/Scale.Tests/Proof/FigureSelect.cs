using System.Text.RegularExpressions;

namespace CSat.Scale.Tests.Proof;

/// <summary>What the text of a figure's select says about its parameters and its columns, in either dialect.</summary>
internal static partial class FigureSelect
{
    /// <summary>The counterpart in ClickHouse's dialect of a query of <c>sql/reports</c>.</summary>
    public static string Counterpart(string path) => "clickhouse/figures/" + path["reports/".Length..];

    /// <summary>Names of the parameters of a query in DuckDB's dialect.</summary>
    public static IReadOnlyList<string> DuckParameters(string sql) => [.. Dollar().Matches(WithoutComments(sql)).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>Names of the parameters of a query in ClickHouse's dialect.</summary>
    public static IReadOnlyList<string> ClickHouseParameters(string sql) => [.. Braces().Matches(WithoutComments(sql)).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>Names of the columns that the outermost select returns, in order.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static IReadOnlyList<string> Columns(string sql)
    {
        var text = WithoutComments(sql);
        var start = Outer().Match(text);
        var end = start.Success ? From().Match(text, start.Index) : Match.Empty;
        return end.Success
            ? [.. Split(text[(start.Index + start.Length)..end.Index]).Select(NameOf)]
            : throw new FormatException("There is no outermost select.");
    }

    /// <summary>The tables that a query reads, its own steps left out, each with the short name that it has in the query.</summary>
    public static IReadOnlyList<(string Table, string Alias)> Sources(string sql)
    {
        var text = WithoutComments(sql);
        var steps = Step().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return [.. Source().Matches(text).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).Where(source => !steps.Contains(source.Item1))];
    }

    private static string WithoutComments(string sql) => Comment().Replace(sql, "");

    private static string NameOf(string column) => LastWord().Match(column.Trim()).Value;

    private static IEnumerable<string> Split(string list)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && list[i] == ',')
            {
                yield return list[start..i];
                start = i + 1;
            }
        }

        yield return list[start..];
    }

    // The house writes the outermost select and its FROM at the left edge.
    [GeneratedRegex(@"^select\b", RegexOptions.Multiline)]
    private static partial Regex Outer();

    [GeneratedRegex(@"^from\b", RegexOptions.Multiline)]
    private static partial Regex From();

    [GeneratedRegex(@"--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Dollar();

    [GeneratedRegex(@"\{(\w+):")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\w+$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"(?:\bwith|,)\s+(\w+)\s+as\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex Step();

    [GeneratedRegex(@"\b(?:from|join)\s+(\w+)(?:\s+as\s+(\w+))?", RegexOptions.IgnoreCase)]
    private static partial Regex Source();
}

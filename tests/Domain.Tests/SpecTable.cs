using System.Text.RegularExpressions;

namespace CSat.Domain.Tests;

/// <summary>Reads a spec table: one line a case, columns by name, the last column says why.</summary>
internal static partial class SpecTable
{
    /// <summary>The lines of a table as test cases.</summary>
    public static TheoryData<SpecRow> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "SpecTables", file));
        var columns = Fields(lines[0]);
        var rows = new TheoryData<SpecRow>();
        foreach (var line in lines.Skip(1))
        {
            var fields = Fields(line);
            fields.Count.ShouldBe(columns.Count, $"{file}: {line}");
            var row = new SpecRow();
            for (var i = 0; i < columns.Count; i++)
            {
                row.Cells[columns[i]] = fields[i];
            }

            rows.Add(row);
        }

        return rows;
    }

    private static List<string> Fields(string line) => [.. Field().Matches(line).Select(match => match.Groups[1].Value.Trim('"'))];

    [GeneratedRegex("(?<=^|,)(\"[^\"]*\"|[^,]*)(?=,|$)")]
    private static partial Regex Field();
}

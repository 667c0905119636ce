using System.Text.Json.Nodes;
using CSat.Cli.Sources;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Output;

namespace CSat.Cli.Look;

/// <summary><c>./csat import --look FILE</c>: what was recognised in a file, and a first mapping for it. Nothing is sent anywhere.</summary>
public static class LookCommand
{
    /// <summary>Looks at a file.</summary>
    /// <param name="report">Where the result goes.</param>
    /// <param name="path">The file.</param>
    /// <param name="output">File of the mapping; null: printed with the rest.</param>
    /// <param name="rule">What the user says about how to read it.</param>
    /// <param name="cancellation">Ends it.</param>
    public static int Run(ConsoleReport report, string path, string? output, ReadingRule rule, CancellationToken cancellation)
    {
        var file = FileProfile.Of(path, rule, cancellation);
        var (text, blanks) = FirstMapping.Write(file, path);
        report.Line($"读法 Read as: {file.Form.InWords.Zh}; {file.Form.InWords.En}");
        report.Line(file.IsWhole ? $"行数 Rows: {file.Rows}" : $"行数 Rows: 只看了前 {file.Rows} 行 only the first {file.Rows} were looked at");
        report.Member("read_as", file.Form.ToJson());
        report.Fact("kind", "种类 Kind", file.IsComplaints ? "complaints 投诉" : "responses 问卷");
        report.Member("rows", file.Rows);
        report.Table(
            "columns",
            ["Column", "Filled", "Different", "Looks like", "Format", "Samples"],
            file.Columns.Select(column => new object?[]
            {
                column.Name.Length == 0 ? $"({column.Index + 1})" : column.Name.ReplaceLineEndings(" "),
                column.Filled,
                column.Values is { } values ? values.Count : "> 60",
                report.IsJson ? file.Kind(column).Code : $"{file.Kind(column).Zh} {file.Kind(column).En}",
                Format(column),
                string.Join(" | ", column.Samples.Select(sample => sample.ReplaceLineEndings(" "))),
            }));
        foreach (var column in file.Levels)
        {
            report.Line($"等级 Levels {column.Name.ReplaceLineEndings(" ")}: {string.Join(", ", column.Values!.Select(value => $"{value.Value} × {value.Count}"))}");
        }

        report.Member("levels", new JsonObject([.. file.Levels.DistinctBy(column => column.Name).Select(column => KeyValuePair.Create(
            column.Name, (JsonNode?)new JsonObject([.. column.Values!.Select(value => KeyValuePair.Create(value.Value, (JsonNode?)value.Count))])))]));
        report.Member("mapping", text);
        report.Member("fill_in", new JsonArray([.. blanks.Select(blank => (JsonNode?)blank)]));
        if (output is not null)
        {
            File.WriteAllText(output, text);
            report.Fact("mapping_file", "映射 Mapping", output);
        }
        else
        {
            report.Line($"\n映射 Mapping:\n\n{text}");
        }

        report.Line($"待填写 To be filled in ({FirstMapping.Blank}): {string.Join(", ", blanks)}");
        report.Line($"然后 Then: ./csat import {(file.IsComplaints ? "complaints" : "responses")} --mapping {output ?? "M.yaml"} {path}");
        return ExitCodes.Done;
    }

    private static string Format(ColumnProfile column) => !column.IsDate ? ""
        : column.HasDateCells ? "cell"
        : column.Dates.IsAmbiguous ? $"{column.Dates.Fitting[0]} ? {column.Dates.Fitting[^1]}"
        : column.Dates.IsIso ? "ISO 8601"
        : column.Dates.Fitting[0];
}

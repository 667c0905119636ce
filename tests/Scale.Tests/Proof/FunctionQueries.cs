using System.Text.RegularExpressions;
using CSat.Sql;

namespace CSat.Scale.Tests.Proof;

/// <summary>Every macro of the warehouse asked of every row of the marts over forms, and its counterpart in ClickHouse.</summary>
internal static partial class FunctionQueries
{
    private const string Order = "round_key, rating_kind, competitor_key, department_key";

    // What stands for a parameter: columns of the mart; two that have no column are made out of others.
    private static readonly Dictionary<string, string> Arguments = new(StringComparer.Ordinal)
    {
        ["degrees"] = "m.forms - 1",
        ["detractors"] = "m.ratings - m.satisfied",
        ["n"] = "m.ratings",
        ["part"] = "m.points",
        ["part_by_whole"] = "m.points_by_best",
        ["part_squared"] = "m.points_squared",
        ["promoters"] = "m.satisfied",
        ["returned"] = "m.satisfied",
        ["self_percent"] = "m.points",
        ["self_weight_percent"] = "40",
        ["sent"] = "m.ratings",
        ["successes"] = "m.satisfied",
        ["surveyed_percent"] = "m.best_points",
        ["whole"] = "m.best_points",
        ["whole_squared"] = "m.best_squared",
    };

    /// <summary>One query a macro.</summary>
    public static IReadOnlyList<(string Name, string Duck, string ClickHouse)> All { get; } =
    [
        .. from macro in Macros(SqlText.Get("warehouse/macros/macros.sql"))
           let call = $"{macro.Name}({string.Join(", ", macro.Parameters.Select(parameter => Arguments.GetValueOrDefault(parameter, "m." + parameter)))})"
           select (macro.Name, $"SELECT {call}::DOUBLE AS value FROM mart_form_by_round_department AS m ORDER BY {Order}", $"SELECT toFloat64({call}) AS value FROM mart_form_by_round_department AS m WHERE m.organization_code = {{organization:String}} ORDER BY {Order}"),
    ];

    /// <summary>The macros that DuckDB's text makes.</summary>
    public static IEnumerable<(string Name, string[] Parameters)> Macros(string sql) =>
        Macro().Matches(sql).Select(match => (match.Groups[1].Value, Names(match.Groups[2].Value)));

    /// <summary>The functions that ClickHouse's text makes.</summary>
    public static IEnumerable<(string Name, string[] Parameters)> Functions(string sql) =>
        Function().Matches(sql).Select(match => (match.Groups[1].Value, Names(match.Groups[2].Value)));

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"CREATE (?:OR REPLACE )?MACRO (\w+)\(([^)]*)\) AS")]
    private static partial Regex Macro();

    [GeneratedRegex(@"CREATE OR REPLACE FUNCTION (\w+) AS \(([^)]*)\) ->")]
    private static partial Regex Function();
}

using System.Text.RegularExpressions;
using CSat.Domain.Problems;
using CSat.Postgres.Connections;

namespace CSat.Postgres.Cells;

/// <summary>A cell beside the home cell: a database of its own in which organisations may live.</summary>
/// <param name="Name">What commands and the directory call it.</param>
/// <param name="ConnectionString">What its owner connects with; holds the password, so it is neither printed nor logged. The servers of other cells reach it so, too.</param>
public sealed partial record CellSettings(string Name, string ConnectionString)
{
    /// <summary>The cell in which every organisation begins, and which has the directory: the state's own database, or the one that CSAT_POSTGRES names.</summary>
    public const string Home = "home";

    /// <summary>Names the other cells, parted by commas.</summary>
    public const string NamesVariable = "CSAT_CELLS";

    private const string VariablePrefix = "CSAT_CELL_";

    /// <summary>The variable that holds the cell's connection string.</summary>
    public string Variable => VariableOf(Name);

    /// <summary>The cells that the environment names; none where it names none.</summary>
    /// <exception cref="ProblemException">A name is none, or a cell has no connection string.</exception>
    public static IReadOnlyList<CellSettings> FromEnvironment() => Read(Environment.GetEnvironmentVariable);

    /// <summary>As <see cref="FromEnvironment"/>.</summary>
    /// <param name="variable">The value of a variable; null where it has none.</param>
    internal static IReadOnlyList<CellSettings> Read(Func<string, string?> variable)
    {
        var names = (variable(NamesVariable) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.FirstOrDefault(name => name == Home || !Form().IsMatch(name)) is { } wrong)
        {
            throw new ProblemException(CellProblems.NoName(wrong));
        }

        return [.. names.Distinct(StringComparer.Ordinal).Select(name => new CellSettings(name, Connection(VariableOf(name), variable)))];
    }

    private static string VariableOf(string name) => VariablePrefix + name.Replace('-', '_').ToUpperInvariant();

    private static string Connection(string name, Func<string, string?> variable)
    {
        var text = variable(name) ?? "";
        ConnectionText.Parse(text, name);
        return text;
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,30}\\z")]
    private static partial Regex Form();
}

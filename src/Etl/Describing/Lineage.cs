using System.Text.RegularExpressions;
using CSat.Etl.Transforming;
using CSat.Sql;

namespace CSat.Etl.Describing;

/// <summary>That something in the warehouse is made out of something else.</summary>
/// <param name="Table">The table or macro that is made; those of the scratch database begin with <c>raw.</c>.</param>
/// <param name="Reads">What it is made out of, those of PostgreSQL with <c>csat.</c>; null where a step of Etl fills it.</param>
/// <param name="Path">The statement that says so, below <c>sql/</c>.</param>
internal sealed record LineageEdge(string Table, string? Reads, string Path);

/// <summary>Which table is made out of which, read out of the statements that a run executes.</summary>
internal static partial class Lineage
{
    /// <summary>How names of the scratch database begin.</summary>
    public const string Scratch = "raw.";

    /// <summary>How names of PostgreSQL begin.</summary>
    public const string Source = "csat.";

    // What marts and recounts read, as it is in a run over everything.
    private const string Counted = "warehouse/responses/scope_all.sql";

    private static readonly Lazy<IReadOnlyList<LineageEdge>> All = new(Find);

    /// <summary>All of it, by table, source and statement.</summary>
    public static IReadOnlyList<LineageEdge> Edges => All.Value;

    /// <summary>Writes it down for the models.</summary>
    public static void Write(BuildDatabase database)
    {
        using var rows = database.AppendRaw("lineage");
        foreach (var edge in Edges)
        {
            rows.Add(edge.Table, edge.Reads, edge.Path);
        }
    }

    /// <summary>What the statements of a file make, and out of what.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="macros">Names of the macros that a statement may call.</param>
    public static IEnumerable<(string Table, IReadOnlyList<string> Reads)> Of(string text, IReadOnlySet<string> macros) =>
        from statement in Plain(text).Split(';')
        let made = Made().Match(statement)
        where made.Success
        select (made.Groups["name"].Value, Sources(statement[(made.Index + made.Length)..], macros));

    /// <summary>What a select reads.</summary>
    public static IReadOnlyList<string> Sources(string statement, IReadOnlySet<string> macros)
    {
        var text = Plain(statement);
        var steps = Step().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Named().Matches(text).Select(match => match.Groups[1].Value).Where(name => !steps.Contains(name))
                .Concat(Called().Matches(text).Select(match => match.Groups[1].Value).Where(macros.Contains))
                .Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static List<LineageEdge> Find()
    {
        string[] models = [.. Models.Raw, .. Models.Loaded, .. Models.Streamed, Counted, .. Models.Published, .. Models.About, .. Models.Described];
        var macros = models.SelectMany(path => MadeMacro().Matches(Plain(SqlText.Get(path)))).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        // The stream of the forms looks up keys and points on its way.
        var streamed = SqlText.List("warehouse/build").Concat(SqlText.List("postgres/extract")).Where(path => Streamed().IsMatch(path))
            .SelectMany(path => Sources(SqlText.Get(path), macros).Select(source => (Source: source, Path: path))).ToArray();
        var edges = new List<LineageEdge>();
        foreach (var path in models)
        {
            foreach (var (table, reads) in Of(SqlText.Get(path), macros))
            {
                edges.AddRange(reads.Count > 0 || macros.Contains(table)
                    ? reads.Select(source => new LineageEdge(table, source, path))
                    : Models.Streamed.Contains(path)
                        ? streamed.Select(source => new LineageEdge(table, source.Source, source.Path))
                        : [new LineageEdge(table, null, path)]);
            }
        }

        edges.AddRange(Models.Extracts.SelectMany(extract => Sources(SqlText.Get(extract.Path), macros).Select(source => new LineageEdge(Scratch + extract.Name, source, extract.Path))));
        edges.AddRange(Models.Counts.SelectMany(count => Sources(SqlText.Get(count.Path), macros).Select(source => new LineageEdge("raw.source_count", source, count.Path))));
        var filled = edges.Where(edge => edge.Reads is not null).Select(edge => edge.Table).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. edges.Where(edge => edge.Reads is not null || !filled.Contains(edge.Table)).Where(edge => edge.Reads != edge.Table).Distinct()
                .OrderBy(edge => edge.Table, StringComparer.Ordinal).ThenBy(edge => edge.Reads, StringComparer.Ordinal).ThenBy(edge => edge.Path, StringComparer.Ordinal),
        ];
    }

    private static string Plain(string text) => Word().Replace(Literal().Replace(Remark().Replace(text, ""), "''"), " ");

    [GeneratedRegex(@"^\s*(?:CREATE (?:OR REPLACE )?(?:TABLE|VIEW|MACRO)(?: IF NOT EXISTS)?|INSERT INTO)\s+(?<name>[\w.]+)")]
    private static partial Regex Made();

    [GeneratedRegex(@"\bCREATE (?:OR REPLACE )?MACRO (\w+)")]
    private static partial Regex MadeMacro();

    [GeneratedRegex(@"(?:\bWITH(?:\s+RECURSIVE)?|,)\s*(\w+)(?:\s*\([^()]*\))?\s+AS\s*(?:MATERIALIZED\s*)?\(")]
    private static partial Regex Step();

    [GeneratedRegex(@"\b(?:FROM|JOIN)\s+([a-z_][\w.]*)(?![\w.]|\s*\()")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(\w+)\s*\(")]
    private static partial Regex Called();

    [GeneratedRegex(@"/(?:copy_\w+|read_\w+_(?:keys|points))\.sql$")]
    private static partial Regex Streamed();

    [GeneratedRegex("--.*$", RegexOptions.Multiline)]
    private static partial Regex Remark();

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Literal();

    // FROM that names no table.
    [GeneratedRegex(@"\bDISTINCT\s+FROM\b|\bextract\s*\(\s*\w+\s+FROM\b", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}

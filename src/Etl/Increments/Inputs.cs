using CSat.Etl.Describing;
using CSat.Etl.Transforming;
using CSat.Sql;
using Dapper;

namespace CSat.Etl.Increments;

/// <summary>What is read whole in every run: the tables of the scratch database out of which the published tables beside those of the forms are made.</summary>
internal static class Inputs
{
    private static readonly ILookup<string, string?> Reads = Lineage.Edges.ToLookup(edge => edge.Table, edge => edge.Reads, StringComparer.Ordinal);

    private static readonly ILookup<string, string> Made = Lineage.Edges.Select(edge => (edge.Path, edge.Table)).Distinct().ToLookup(made => made.Path, made => made.Table, StringComparer.Ordinal);

    /// <summary>Tables that change when forms do, and only then.</summary>
    public static readonly IReadOnlySet<string> OfForms = Models.Growing.Concat(Models.Additive.Select(mart => mart.Name)).ToHashSet(StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlyList<string>> All = new(() =>
        [.. Models.Published.Concat(Models.Described).SelectMany(TablesOf).Where(table => !OfForms.Contains(table)).SelectMany(Reached).Where(Is).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>Whether nothing but the source or a step of Etl fills a table of the scratch database.</summary>
    public static bool Is(string table) =>
        table.StartsWith(Lineage.Scratch, StringComparison.Ordinal) && Reads[table].All(read => read is null || read.StartsWith(Lineage.Source, StringComparison.Ordinal));

    /// <summary>The tables and macros that a model makes.</summary>
    public static IEnumerable<string> TablesOf(string model) => Made[model];

    /// <summary>What a table or macro is made out of, one step before it.</summary>
    public static IEnumerable<string> ReadBy(string table) => Reads[table].OfType<string>();

    /// <summary>Writes down what is in each, when Score and Load have filled them.</summary>
    public static void Write(BuildDatabase database)
    {
        var template = SqlText.Get("warehouse/build/write_input.sql");
        database.Connection.Execute(string.Join(";\n", All.Value.Select(table => template.Replace("input_name", table, StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Reached(string table)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { table };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var next))
        {
            foreach (var read in ReadBy(next).Where(read => !OfForms.Contains(read) && seen.Add(read)))
            {
                open.Push(read);
            }
        }

        return seen;
    }
}

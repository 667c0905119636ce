using CSat.Etl.Running;
using CSat.Etl.Transforming;
using CSat.Sql;
using Dapper;

namespace CSat.Etl.Increments;

/// <summary>The tables of the file before that an increment leaves as they are: those of which all that they are made out of came in as it had.</summary>
internal sealed class UnchangedTables
{
    private readonly Dictionary<string, bool> _unchanged;

    private UnchangedTables(Dictionary<string, bool> known) => _unchanged = known;

    /// <summary>Compares what has come in with what the file before was made out of.</summary>
    public static UnchangedTables Find(EtlContext context)
    {
        var known = Inputs.OfForms.ToDictionary(table => table, _ => context.FormsChanged == 0, StringComparer.Ordinal);
        foreach (var input in context.Database.Connection.Query<string>(SqlText.Get("warehouse/build/read_same_inputs.sql")))
        {
            known[input] = true;
        }

        return new UnchangedTables(known);
    }

    /// <summary>Whether a model need not run: whatever it makes is there.</summary>
    public bool AreAllOf(string model) => Inputs.TablesOf(model).All(IsUnchanged);

    /// <summary>Drops the tables that are made anew.</summary>
    public void DropOthers(BuildDatabase database)
    {
        foreach (var table in database.Connection.Query<string>(SqlText.Get("warehouse/build/list_tables.sql")).ToList().Where(IsDropped))
        {
            database.Connection.Execute(SqlText.Get("warehouse/build/drop_table.sql").Replace("table_name", table, StringComparison.Ordinal));
        }
    }

    // What a run says of itself is another's in every run.
    private bool IsDropped(string table) => !Models.Growing.Contains(table) && (Models.About.SelectMany(Inputs.TablesOf).Contains(table) || !IsUnchanged(table));

    private bool IsUnchanged(string table)
    {
        if (!_unchanged.TryGetValue(table, out var known))
        {
            _unchanged[table] = known = !Inputs.Is(table) && Inputs.ReadBy(table).All(IsUnchanged);
        }

        return known;
    }
}

using CSat.Etl.Transforming;
using CSat.Sql;
using Dapper;

namespace CSat.Etl.Increments;

/// <summary>A mart whose rows are sums over forms: what an increment brings is added to what was there, less what the forms taken out had added.</summary>
/// <param name="Model">The model that makes it of the counted rows.</param>
/// <param name="FirstMeasure">Its first measure: the columns before it are its keys, and where it is nothing there is no row.</param>
internal sealed record AdditiveMart(string Model, string FirstMeasure)
{
    /// <summary>The mart.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Model);

    /// <summary>Sets aside what the mart of the file before says, and what the forms taken out had added to it. The scope is that of the removed rows.</summary>
    public void SetAside(BuildDatabase database)
    {
        Run(database, "warehouse/build/keep_mart.sql");
        database.Run(Model);
        Run(database, "warehouse/build/keep_removed_mart.sql");
    }

    /// <summary>Adds the mart of the file before to the one that its model has just made of the added rows.</summary>
    public void Merge(BuildDatabase database)
    {
        var columns = database.Connection.Query<Column>(SqlText.Get("warehouse/build/read_columns.sql"), new { catalog = (string?)null, table = Name }).ToList();
        var keys = columns.TakeWhile(column => column.Name != FirstMeasure).Select(column => column.Name).ToList();
        var measures = columns.Skip(keys.Count).ToList();
        var keyList = string.Join(", ", keys);
        Run(
            database,
            "warehouse/build/merge_mart.sql",
            ("key_list", keyList),
            ("sum_list", string.Join(", ", measures.Select(measure => $"sum({measure.Name})::{measure.Declared} AS {measure.Name}"))),
            ("minus_list", string.Join(", ", measures.Select(measure => $"-{measure.Name}"))),
            ("first_measure", FirstMeasure));
    }

    private void Run(BuildDatabase database, string path, params ReadOnlySpan<(string Marker, string Text)> replaced)
    {
        var text = SqlText.Get(path).Replace("mart_name", Name, StringComparison.Ordinal);
        foreach (var (marker, with) in replaced)
        {
            text = text.Replace(marker, with, StringComparison.Ordinal);
        }

        database.Connection.Execute(text);
    }

    private sealed class Column
    {
        public string Name { get; init; } = "";

        public string Declared { get; init; } = "";
    }
}

using System.Data;
using System.Data.Common;
using System.Globalization;

namespace DuckDB.NET.Data.Schema;

/// <summary>ADO.NET's collections of metadata: the two that describe them, and one SQL file for each other.</summary>
internal static class SchemaCollections
{
    /// <summary>The collections that are queried. Restrictions are the parameters of the SQL in their order; parts name one object of the collection.</summary>
    private static readonly (string Name, string[] Restrictions, int IdentifierParts)[] Queried =
    [
        (DbMetaDataCollectionNames.ReservedWords, [], 0),
        ("Tables", ["Catalog", "Schema", "Table", "TableType"], 3),
        ("Columns", ["Catalog", "Schema", "Table", "Column"], 4),
        ("ForeignKeys", ["Catalog", "Schema", "Table", "Constraint"], 3),
        ("Indexes", ["Catalog", "Schema", "Table", "Index"], 3),
    ];

    internal static DataTable Of(DuckDBConnection connection, string name, string?[] restrictions)
    {
        var table = new DataTable(name) { Locale = CultureInfo.InvariantCulture };
        if (Is(DbMetaDataCollectionNames.MetaDataCollections))
        {
            Refuse(restrictions, 0, name);
            table.Columns.Add(DbMetaDataColumnNames.CollectionName, typeof(string));
            table.Columns.Add(DbMetaDataColumnNames.NumberOfRestrictions, typeof(int));
            table.Columns.Add(DbMetaDataColumnNames.NumberOfIdentifierParts, typeof(int));
            table.Rows.Add(DbMetaDataCollectionNames.MetaDataCollections, 0, 0);
            table.Rows.Add(DbMetaDataCollectionNames.Restrictions, 0, 0);
            Array.ForEach(Queried, each => table.Rows.Add(each.Name, each.Restrictions.Length, each.IdentifierParts));
            return table;
        }

        if (Is(DbMetaDataCollectionNames.Restrictions))
        {
            Refuse(restrictions, 0, name);
            table.Columns.Add(DbMetaDataColumnNames.CollectionName, typeof(string));
            table.Columns.Add("RestrictionName", typeof(string));
            table.Columns.Add("RestrictionDefault", typeof(string));
            table.Columns.Add("RestrictionNumber", typeof(int));
            foreach (var (owner, names, _) in Queried)
            {
                for (var i = 0; i < names.Length; i++)
                {
                    table.Rows.Add(owner, names[i], null, i + 1);
                }
            }

            return table;
        }

        var (collection, allowed, _) = Array.Find(Queried, each => Is(each.Name));
        if (collection is null)
        {
            throw new ArgumentOutOfRangeException(nameof(name), name, "GetSchema without arguments lists the collections there are.");
        }

        Refuse(restrictions, allowed.Length, name);
        using var command = connection.CreateCommand();
        command.CommandText = Sql(collection);
        for (var i = 0; i < allowed.Length; i++)
        {
            command.Parameters.Add(new DuckDBParameter((object?)restrictions.ElementAtOrDefault(i)));
        }

        using var reader = command.ExecuteReader();
        table.TableName = collection;
        table.Load(reader);
        return table;

        bool Is(string known) => known.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static void Refuse(string?[] restrictions, int allowed, string name)
    {
        if (restrictions.Length > allowed)
        {
            throw new ArgumentException($"The collection {name} takes {allowed} restrictions at most, but {restrictions.Length} were given.", nameof(restrictions));
        }
    }

    private static string Sql(string collection)
    {
        using var stream = typeof(SchemaCollections).Assembly.GetManifestResourceStream($"Schema/{collection}.sql")!;
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}

using System.Data;
using System.Data.Common;

namespace CSat.DuckDbProvider.Tests;

/// <summary>ADO.NET's <c>GetSchema</c>, by the collections that the official provider documents.</summary>
public sealed class SchemaTests : MemoryDatabase
{
    public SchemaTests() => Execute("""
        CREATE SCHEMA other;
        CREATE TABLE department(id INTEGER PRIMARY KEY, name VARCHAR NOT NULL);
        CREATE TABLE rating(id INTEGER PRIMARY KEY, department_id INTEGER REFERENCES department(id), points DECIMAL(9,2) DEFAULT 1.5);
        CREATE TABLE other.rating(id INTEGER);
        CREATE VIEW best AS FROM rating;
        CREATE UNIQUE INDEX department_name ON department(name);
        CREATE INDEX rating_points ON rating(points);
        """);

    [Fact]
    public void Every_collection_that_is_listed_is_there_and_without_a_name_the_list_comes()
    {
        var collections = Connection.GetSchema();
        Texts(collections, "CollectionName").ShouldBe(["MetaDataCollections", "Restrictions", "ReservedWords", "Tables", "Columns", "ForeignKeys", "Indexes"]);
        Texts(collections, "CollectionName").ShouldAllBe(name => Connection.GetSchema(name).Rows.Count > 0);
        Connection.GetSchema("tables").TableName.ShouldBe("Tables");
    }

    [Fact]
    public void The_restrictions_of_each_collection_are_listed_in_order()
    {
        var restrictions = Connection.GetSchema(DbMetaDataCollectionNames.Restrictions).Rows.Cast<DataRow>().ToLookup(row => (string)row["CollectionName"]);
        foreach (DataRow collection in Connection.GetSchema().Rows)
        {
            restrictions[(string)collection["CollectionName"]].Select(row => (int)row["RestrictionNumber"])
                .ShouldBe(Enumerable.Range(1, (int)collection["NumberOfRestrictions"]));
        }

        restrictions["Columns"].Select(row => row["RestrictionName"]).ShouldBe(["Catalog", "Schema", "Table", "Column"]);
    }

    [Fact]
    public void Tables_are_restricted_by_catalog_schema_name_and_type()
    {
        Tables().ShouldBe(["main.best", "main.department", "main.rating", "other.rating"]);
        Tables(null, null, "rating").ShouldBe(["main.rating", "other.rating"]);
        Tables(null, "other").ShouldBe(["other.rating"]);
        Tables(null, null, null, "VIEW").ShouldBe(["main.best"]);
        Tables("memory", "main", "rating", "BASE TABLE").ShouldBe(["main.rating"]);
        Tables("nothing").ShouldBeEmpty();

        string[] Tables(params string?[] restrictions) =>
            [.. Connection.GetSchema("Tables", restrictions).Rows.Cast<DataRow>().Select(row => $"{row["table_schema"]}.{row["table_name"]}")];
    }

    [Fact]
    public void Columns_tell_place_type_default_and_nullability()
    {
        var columns = Connection.GetSchema("Columns", [null, "main", "rating", null]);
        Texts(columns, "column_name").ShouldBe(["id", "department_id", "points"]);
        Texts(columns, "data_type").ShouldBe(["INTEGER", "INTEGER", "DECIMAL(9,2)"]);
        Texts(columns, "is_nullable").ShouldBe(["NO", "YES", "YES"]);
        columns.Rows.Cast<DataRow>().Select(row => System.Convert.ToInt32(row["ordinal_position"], null)).ShouldBe([1, 2, 3]);
        columns.Rows[2]["column_default"].ToString()!.ShouldContain("1.5");
        Connection.GetSchema("Columns", [null, null, "department", "name"]).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public void Foreign_keys_and_indexes_name_their_tables()
    {
        var keys = Connection.GetSchema("ForeignKeys", [null, null, "rating"]);
        Texts(keys, "table_name").ShouldBe(["rating"]);
        Texts(keys, "constraint_type").ShouldBe(["FOREIGN KEY"]);
        Connection.GetSchema("ForeignKeys", [null, null, "department"]).Rows.Count.ShouldBe(0);

        var unique = Connection.GetSchema("Indexes", [null, null, "department"]).Rows.Cast<DataRow>().ShouldHaveSingleItem();
        (unique["index_name"], unique["is_unique"], unique["is_primary"]).ShouldBe(("department_name", true, false));
        Connection.GetSchema("Indexes", [null, null, null, "rating_points"]).Rows[0]["is_unique"].ShouldBe(false);
    }

    [Fact]
    public void Reserved_words_are_DuckDBs()
    {
        var words = Texts(Connection.GetSchema(DbMetaDataCollectionNames.ReservedWords), "ReservedWord");
        words.ShouldContain("select");
        words.ShouldNotContain("rating");
    }

    [Fact]
    public void An_unknown_collection_and_too_many_restrictions_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Connection.GetSchema("Invalid"));
        foreach (var collection in new[] { "Tables", "Columns", "ForeignKeys", "Indexes" })
        {
            Should.Throw<ArgumentException>(() => Connection.GetSchema(collection, new string?[5]));
        }
    }

    [Fact]
    public void A_restriction_is_a_value_and_never_SQL() => Connection.GetSchema("Tables", [null, null, "x' OR '1' = '1"]).Rows.Count.ShouldBe(0);

    private static List<string> Texts(DataTable table, string column) => [.. table.Rows.Cast<DataRow>().Select(row => (string)row[column])];
}

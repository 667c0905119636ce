using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>No text of the demo's warehouse looks like a mobile or id-card number or an e-mail address, by patterns of this test's own.</summary>
[Collection(DemoFixture.Once)]
public sealed class PersonalDataTests(DemoFixture demo)
{
    private const string Pattern = "(^|[^0-9])1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}([^0-9]|$)|(^|[^0-9])[1-9][0-9]{16}[0-9Xx]([^0-9]|$)|[A-Za-z0-9._-]+@[A-Za-z0-9-]+[.][A-Za-z]";

    // A digest or the number of a transaction is digits by chance, some runs as many as an id-card number has.
    private const string Statement = """
        SELECT string_agg('SELECT ''' || table_name || '.' || column_name || ''' AS place, "' || column_name || '" AS said FROM ' || table_name, ' UNION ALL ') AS statement, count(*)::INTEGER AS columns
        FROM duckdb_columns()
        WHERE NOT internal AND data_type = 'VARCHAR' AND column_name <> 'digest' AND table_name NOT IN ('meta_reconciliation', 'meta_run')
        """;

    [Fact]
    public async Task No_text_of_the_warehouse_leads_to_a_person()
    {
        var listed = await Warehouse.FirstAsync(demo.PathOf("csat.duckdb"), Statement);
        int.Parse(listed["columns"], null).ShouldBeGreaterThan(80);

        var found = await Warehouse.FirstAsync(
            demo.PathOf("csat.duckdb"),
            $"SELECT count(*)::INTEGER AS texts, (count(*) FILTER (regexp_matches(said, '{Pattern}')))::INTEGER AS personal, (min(place || ': ' || said) FILTER (regexp_matches(said, '{Pattern}'))) AS first FROM ({listed["statement"]})");

        int.Parse(found["texts"], null).ShouldBeGreaterThan(5_000);
        found["personal"].ShouldBe("0", found["first"]);
        (await Warehouse.FirstAsync(demo.PathOf("csat.duckdb"), $"SELECT regexp_matches('call 138 0013 8000', '{Pattern}') AND regexp_matches('a.b@c.cn', '{Pattern}') AND NOT regexp_matches('2026-03-05', '{Pattern}') AS works"))["works"].ShouldBe("true");
    }
}

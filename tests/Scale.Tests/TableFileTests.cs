using CSat.Benchmarks.Etl;
using CSat.Scale.Tests.Proof;
using CSat.Scale.Tests.Tables;

namespace CSat.Scale.Tests;

public sealed class TableFileTests
{
    private const int Forms = 100;

    [Fact]
    public async Task The_tables_for_ClickHouse_are_those_of_the_warehouse_that_the_ETL_publishes()
    {
        await using var setting = await EtlSetting.StartAsync(Forms, CancellationToken.None);
        await setting.LoadAsync(CancellationToken.None);
        using var warehouse = PublishedWarehouse.Open(setting.Warehouse);
        var tables = WarehouseTable.All(warehouse);

        tables.Count.ShouldBeGreaterThan(40);
        ClickHouseTables.Differing(ClickHouseTables.Files(tables)).ShouldBeEmpty("./csat scale tables writes them");
    }

    [Theory]
    [InlineData("points", "DECIMAL(9,4)", true, "Decimal(9, 4)")]
    [InlineData("sums", "DECIMAL(38,8)", false, "Nullable(Decimal(38, 8))")]
    [InlineData("department_code", "VARCHAR", true, "LowCardinality(String)")]
    [InlineData("customer_code", "VARCHAR", false, "Nullable(String)")]
    [InlineData("rules", "VARCHAR[]", false, "Array(String)")]
    public void A_type_keeps_every_digit_and_codes_are_kept_once(string name, string type, bool isRequired, string wanted)
    {
        ClickHouseType.Of(new(name, type, isRequired, ""), isRequired).ShouldBe(wanted);
    }

    [Fact]
    public void A_type_that_has_no_counterpart_is_named()
    {
        Should.Throw<NotSupportedException>(() => ClickHouseType.Of(new("place", "GEOMETRY", IsRequired: true, ""), isRequired: true)).Message.ShouldContain("place: GEOMETRY");
    }
}

using CSat.Domain.Problems;
using CSat.Postgres.Cells;

namespace CSat.Postgres.Tests.Cells;

public sealed class CellSettingsTests
{
    [Fact]
    public void Names_are_read_with_the_connection_string_of_each() =>
        Read(("CSAT_CELLS", " north, far-south ,north"), ("CSAT_CELL_NORTH", "Host=n"), ("CSAT_CELL_FAR_SOUTH", "Host=s"))
            .ShouldBe([new CellSettings("north", "Host=n"), new CellSettings("far-south", "Host=s")]);

    [Fact]
    public void Without_names_there_are_no_further_cells() => Read(("CSAT_CELL_NORTH", "Host=n")).ShouldBeEmpty();

    [Theory]
    [InlineData("home")]
    [InlineData("North")]
    [InlineData("9")]
    [InlineData("a_b")]
    public void What_is_no_name_is_refused(string name) => Refused(("CSAT_CELLS", name)).ShouldBe("CSAT_CELLS");

    [Fact]
    public void A_cell_without_a_connection_string_is_refused_by_the_name_of_its_variable() =>
        Refused(("CSAT_CELLS", "north"), ("CSAT_CELL_NORTH", "Password=secret")).ShouldBe("CSAT_CELL_NORTH");

    [Fact]
    public void The_server_of_another_cell_reads_the_same_connection() =>
        LibpqText.Of("Host=db.example.com;Port=5433;Database=csat;Username=owner;Password=it's \\ secret;SSL Mode=VerifyFull;Maximum Pool Size=7").ShouldBe(
            "host='db.example.com' port='5433' dbname='csat' user='owner' password='it\\'s \\\\ secret' sslmode='verify-full'");

    private static IReadOnlyList<CellSettings> Read(params (string Name, string Value)[] variables) =>
        CellSettings.Read(name => variables.FirstOrDefault(variable => variable.Name == name).Value);

    private static string Refused(params (string Name, string Value)[] variables) =>
        Should.Throw<ProblemException>(() => Read(variables)).Problems.ShouldHaveSingleItem().Field;
}

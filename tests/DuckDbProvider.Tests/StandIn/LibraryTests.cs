using DuckDB.NET.Native;

namespace CSat.DuckDbProvider.Tests.StandIn;

public sealed class LibraryTests
{
    [Fact]
    public void A_missing_library_names_the_command_that_installs_it_and_where_it_was_sought()
    {
        var fault = Should.Throw<DllNotFoundException>(() => DuckDBLibrary.Load(["/nowhere/libduckdb.so"]));
        fault.Message.ShouldContain("./csat setup");
        fault.Message.ShouldContain("/nowhere/libduckdb.so");
    }

    [Fact]
    public void It_is_sought_beside_the_application_then_in_node_modules_of_each_parent()
    {
        var candidates = DuckDBLibrary.Candidates(null, Path.Combine(Path.GetTempPath(), "a", "b")).ToList();
        Path.GetDirectoryName(candidates[0]).ShouldBe(Path.Combine(Path.GetTempPath(), "a", "b"));
        candidates.Skip(1).ShouldAllBe(path => path.Contains(Path.Combine("node_modules", "@duckdb"), StringComparison.Ordinal));
        candidates[2].ShouldStartWith(Path.Combine(Path.GetTempPath(), "a", "node_modules"));
    }

    [Fact]
    public void A_configured_path_is_the_only_one() => DuckDBLibrary.Candidates("/x/libduckdb.so", "/app").ShouldBe(["/x/libduckdb.so"]);
}

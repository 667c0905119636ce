using CSat.Analytics.Tests.Warehouses;
using CSat.Testing;

namespace CSat.Reports.Tests.Host;

/// <summary>The host as a program: exit codes, messages, and nothing left behind.</summary>
public sealed class ReportHostTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryDirectory _work = new();

    [Fact]
    public async Task A_report_writes_both_files_and_leaves_no_profile()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.WorkedExample);
        var (exitCode, output) = await RunAsync(warehouse, ["--html", _work.PathOf("out", "r.html")]);
        exitCode.ShouldBe(0, output);
        Directory.GetFiles(_work.PathOf("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["r.html", "r.pdf"]);
        Directory.GetFileSystemEntries(_work.PathOf("tmp")).Where(entry => entry.Contains("csat-chromium", StringComparison.Ordinal)).ShouldBeEmpty();
        output.ShouldContain("76%");
    }

    [Fact]
    public async Task An_organisation_without_data_is_refused_in_both_languages_and_writes_no_file()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Empty);
        var (exitCode, output) = await RunAsync(warehouse);
        exitCode.ShouldBe(1);
        output.ShouldContain("未生成报告");
        output.ShouldContain("no report was written");
        Directory.Exists(_work.PathOf("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_organisation_without_warehouse_is_refused()
    {
        var (exitCode, output) = await RunAsync(_work.Root, "ghost", []);
        exitCode.ShouldBe(1);
        output.ShouldContain("ghost");
    }

    [Fact]
    public async Task An_analysis_of_a_survey_without_its_round_is_refused_by_name_and_writes_no_file()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.WorkedExample);
        var (exitCode, output) = await RunAsync(warehouse.State, warehouse.Organization, [], kind: "survey-analysis");
        exitCode.ShouldBe(1, output);
        output.ShouldContain("FIELD_MISSING: --round");
        Directory.Exists(_work.PathOf("out")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--lang", "fr")]
    [InlineData("--lang", "")]
    public async Task An_unknown_language_is_a_usage_error(string option, string value) =>
        (await RunAsync(_work.Root, "demo", [option, value])).ExitCode.ShouldBe(2);

    [Theory]
    [InlineData(new[] { "--period", "2026Q5" }, "2026Q5", "a quarter 2026Q3", "季度 2026Q3")]
    [InlineData(new[] { "--period", "1999" }, "neither ratings nor complaints in 1999", "leave it out", "1999 内既没有评价也没有投诉")]
    [InlineData(new[] { "--period", "2026", "--round", "2026Q1" }, "either --round or --period", "", "只能写一个")]
    public async Task A_period_that_is_none_or_holds_nothing_is_refused_in_both_languages_and_writes_no_file(string[] arguments, string said, string fix, string chinese)
    {
        using var warehouse = new WarehouseFile(WarehouseFile.WorkedExample);
        var (exitCode, output) = await RunAsync(warehouse, arguments);
        exitCode.ShouldBe(1, output);
        output.ShouldContain(said);
        output.ShouldContain(fix);
        output.ShouldContain(chinese);
        Directory.Exists(_work.PathOf("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_unknown_kind_is_a_usage_error()
    {
        await using var host = HostProcess.StartHost("CSat.Reports", ["report", "horoscope", "--organization", "demo", "--out", _work.PathOf("x.pdf")]);
        (await host.WaitForExitAsync(Patience)).ShouldBe(2);
    }

    [Fact]
    public async Task A_missing_browser_is_named_with_the_way_to_get_it()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.WorkedExample);
        var (exitCode, output) = await RunAsync(warehouse, [], new() { ["CSAT_CHROMIUM"] = "/nonexistent/chromium" });
        exitCode.ShouldBe(3);
        output.ShouldContain("apt-get install chromium");
        Directory.Exists(_work.PathOf("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_browser_that_does_not_start_fails_clearly_and_writes_no_file()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.WorkedExample);
        var (exitCode, output) = await RunAsync(warehouse, [], new() { ["CSAT_CHROMIUM"] = "/bin/false" });
        exitCode.ShouldBe(1);
        output.ShouldContain("error PRINTING_FAILED: browser:");
        output.ShouldContain("未生成报告");
        output.ShouldNotContain("unexpected error");
        Directory.Exists(_work.PathOf("out")).ShouldBeFalse();
    }

    public void Dispose() => _work.Dispose();

    private Task<(int ExitCode, string Output)> RunAsync(WarehouseFile warehouse, string[]? more = null, Dictionary<string, string?>? environment = null) =>
        RunAsync(warehouse.State, warehouse.Organization, more ?? [], environment);

    private async Task<(int ExitCode, string Output)> RunAsync(string state, string organization, string[] more, Dictionary<string, string?>? environment = null, string kind = "management-review")
    {
        var temporary = Directory.CreateDirectory(_work.PathOf("tmp")).FullName;
        await using var host = HostProcess.StartHost(
            "CSat.Reports",
            ["report", kind, "--organization", organization, "--out", _work.PathOf("out", "r.pdf"), "--state", state, .. more],
            new Dictionary<string, string?>(environment ?? []) { ["TMPDIR"] = temporary });
        var exitCode = await host.WaitForExitAsync(Patience);
        return (exitCode, host.Output + host.Errors);
    }
}

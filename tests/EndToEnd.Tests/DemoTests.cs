using System.Text.RegularExpressions;
using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>The main job from nothing, judged by its results alone: text and pictures of the PDFs, the HTML file, the DuckDB file.</summary>
[Collection(DemoFixture.Once)]
public sealed partial class DemoTests(DemoFixture demo)
{
    private static readonly string[] Pdfs = ["management-review.pdf", "management-review.en.pdf", "property-review.pdf", "property-review.en.pdf", "property-survey.pdf", "worked-example.pdf"];

    [Fact]
    public void It_ends_well_and_names_every_file()
    {
        demo.ExitCode.ShouldBe(0, demo.Errors);
        foreach (var name in Pdfs.Concat(["management-review.html", "csat.duckdb"]))
        {
            File.Exists(demo.PathOf(name)).ShouldBeTrue(name);
            demo.Printed.ShouldContain(demo.PathOf(name));
        }
    }

    [Fact]
    public async Task The_worked_example_of_R08_says_76_and_84_percent()
    {
        var text = await Poppler.TextAsync(demo.PathOf("worked-example.pdf"));

        text.ShouldContain("满意度 76%");
        text.ShouldContain("满意率 84%");
    }

    [Fact]
    public async Task The_property_company_goes_from_a_plan_to_a_back_check_and_pays_for_a_missed_return_rate()
    {
        var review = Regex.Replace(await Poppler.TextAsync(demo.PathOf("property-review.pdf")), " +", " ");

        review.ShouldContain("2025H2 1,545 1,289 256 83.43");
        review.ShouldContain("按计划 一期（多层）");
        review.ShouldContain("份核实为作弊，不计入任何数值");
        review.ShouldNotContain("与竞争对手比较");
        var survey = await Poppler.TextAsync(demo.PathOf("property-survey.pdf"));
        survey.ShouldContain("客户满意度调查分析报告");
        survey.ShouldContain("改进建议");
        survey.ShouldNotContain("投诉的帕累托图");
    }

    [Fact]
    public async Task DuckDB_says_76_and_84_percent_through_the_macros()
    {
        var row = await Warehouse.FirstAsync(
            Path.Combine(DemoFixture.Within(demo.State), "warehouse", "worked-example", "csat.duckdb"),
            "select satisfaction_degree(sum(points), sum(best_points))::double as degree, satisfaction_rate(sum(satisfied), count(*))::double as rate, count(*)::integer as n from fct_rating");

        (row["degree"], row["rate"], row["n"]).ShouldBe(("76", "84", "25"));
    }

    [Fact]
    public async Task Every_page_has_its_number_and_something_on_it()
    {
        foreach (var name in Pdfs)
        {
            var pages = await Poppler.PageCountAsync(demo.PathOf(name));
            pages.ShouldBeGreaterThan(4, name);
            for (var page = 2; page <= pages; page++)
            {
                (await Poppler.TextAsync(demo.PathOf(name), page)).ShouldMatch($@"\b{page}\s*/\s*{pages}\b", $"{name}, page {page}");
            }

            using var images = new TemporaryDirectory();
            var drawn = await Poppler.ImagesAsync(demo.PathOf(name), images.Root);
            drawn.Count.ShouldBe(pages);
            drawn.ShouldAllBe(image => PageImage.Variety(image) > 32);
        }
    }

    [Fact]
    public async Task No_font_is_drawn_as_Type_3()
    {
        foreach (var name in Pdfs)
        {
            (await Poppler.FontsAsync(demo.PathOf(name))).ShouldAllBe(font => !font.Contains("Type 3", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_page_needs_nothing_from_outside()
    {
        var html = File.ReadAllText(demo.PathOf("management-review.html"));

        html.ShouldContain("<svg class=\"wide-chart\"");
        OutsideReference().Matches(html).Select(match => match.Value).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_warehouse_gives_the_figures_that_the_report_prints()
    {
        var row = await Warehouse.FirstAsync(
            demo.PathOf("csat.duckdb"),
            "select satisfaction_degree(sum(points), sum(best_points))::double as degree, satisfaction_rate(sum(satisfied), count(*))::double as rate, count(*)::integer as n, count(distinct response_key)::integer as forms from fct_rating where rating_kind = 2");
        var chinese = await Poppler.TextAsync(demo.PathOf("management-review.pdf"));
        var english = await Poppler.TextAsync(demo.PathOf("management-review.en.pdf"));

        foreach (var figure in new[] { Warehouse.Shown(row["degree"]) + "%", Warehouse.Shown(row["rate"]) + "%", int.Parse(row["n"], null).ToString("N0", System.Globalization.CultureInfo.InvariantCulture) })
        {
            chinese.ShouldContain(figure);
            english.ShouldContain(figure);
        }

        int.Parse(row["forms"], null).ShouldBeGreaterThanOrEqualTo(600);
        (await Warehouse.FirstAsync(demo.PathOf("csat.duckdb"), "select count(*)::integer as n from fct_complaint"))["n"].ShouldBe("300");
    }

    [Fact]
    public async Task A_second_run_ends_as_well_and_leaves_nothing_running()
    {
        var before = await Warehouse.FirstAsync(demo.PathOf("csat.duckdb"), "select count(*)::integer as n from fct_rating");

        var (code, _, errors) = await demo.RunAsync("again");

        code.ShouldBe(0, errors);
        (await Warehouse.FirstAsync(demo.OutputOf("again", "csat.duckdb"), "select count(*)::integer as n from fct_rating"))["n"].ShouldBe(before["n"]);
        File.Exists(Path.Combine(DemoFixture.Within(demo.State), "run", "endpoint")).ShouldBeFalse("the service took its address away when it stopped");
        File.Exists(Path.Combine(DemoFixture.Within(demo.State), "postgres", "cluster", "data", "postmaster.pid")).ShouldBeFalse("the database has stopped");
    }

    [Fact]
    public async Task Ctrl_C_stops_everything_it_started()
    {
        using var folder = new TemporaryDirectory();
        var state = folder.PathOf("state");
        await using var run = DemoFixture.Start(folder.PathOf("out"), state);
        while (!run.Errors.Contains("[2/", StringComparison.Ordinal) && !run.HasExited)
        {
            await Task.Delay(100);
        }

        await run.SignalAsync("INT");

        (await run.WaitForExitAsync(DemoFixture.Patience)).ShouldBe(1, run.Errors);
        File.Exists(Path.Combine(DemoFixture.Within(state), "run", "endpoint")).ShouldBeFalse();
        File.Exists(Path.Combine(DemoFixture.Within(state), "postgres", "cluster", "data", "postmaster.pid")).ShouldBeFalse();
    }

    [GeneratedRegex(@"(?:\b(?:src|href)\s*=\s*[""'](?!data:|#)[^""']+|@import\s|url\(\s*[""']?https?:)", RegexOptions.IgnoreCase)]
    private static partial Regex OutsideReference();
}

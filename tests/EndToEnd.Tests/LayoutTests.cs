namespace CSat.EndToEnd.Tests;

/// <summary>Files as ten tools write them go in by the mappings of samples/mappings, and give the figures that their guide promises, counted by hand.</summary>
public sealed class LayoutTests(LayoutFixture layouts) : IClassFixture<LayoutFixture>
{
    private const string Ratings =
        "select count(*)::integer as n, satisfaction_degree(sum(points), sum(best_points))::double as degree, satisfaction_rate(sum(satisfied), count(*))::double as rate from fct_rating";

    [Theory]
    [InlineData("google-forms/responses.csv", 25, 25, 0)]
    [InlineData("qualtrics/responses.csv", 24, 20, 4)]
    [InlineData("limesurvey-codes/results-survey482913.csv", 20, 17, 3)]
    [InlineData("limesurvey-texts/results-survey117350.csv", 18, 16, 2)]
    [InlineData("kobo/visitor_survey.csv", 22, 20, 2)]
    [InlineData("wenjuanxing/按选项文本.csv", 26, 26, 0)]
    [InlineData("wenjuanxing/按选项序号.xlsx", 26, 26, 0)]
    [InlineData("hotline-12345/工单登记表2025年3月.csv", 32, 21, 11)]
    [InlineData("cfpb/complaints-2023.csv", 28, 28, 0)]
    [InlineData("nyc-311/311_service_requests.csv", 30, 30, 0)]
    [InlineData("data-frame/from-r.csv", 24, 24, 0)]
    public void Every_row_goes_in_or_stays_out_as_the_mapping_says_and_a_second_time_nothing_is_new(string file, int rows, int stored, int leftOut)
    {
        layouts.Imports(file).ShouldBe([new(rows, stored, 0, 0, leftOut), new(rows, 0, stored, 0, leftOut)]);
    }

    [Fact]
    public void The_same_forms_as_another_program_writes_them_are_found_again() => layouts.Imports(Layout.Twin).ShouldBe([new(24, 0, 24, 0, 0)]);

    [Theory]
    [InlineData("canteens", "", "98", "70.92", "71.43")]
    [InlineData("harbour-bank", "", "54", "68.98", "64.81")]
    [InlineData("nordlicht", "", "46", "63.04", "56.52")]
    [InlineData("machine-works", "", "43", "70.93", "65.12")]
    [InlineData("health-centres", "", "55", "64.55", "58.18")]
    [InlineData("property-texts", "", "90", "72.67", "83.33")]
    [InlineData("property-numbers", "", "90", "72.67", "83.33")]
    [InlineData("property-numbers", "join dim_item using (item_key) where item_code = 'repairs'", "14", "60", "57.14")]
    [InlineData("two-plants", "", "60", "66", "70")]
    [InlineData("two-plants", "join dim_item using (item_key) where item_code = 'delivery'", "18", "70", "66.67")]
    public async Task Ratings_give_the_figures_counted_by_hand(string organization, string where, string n, string degree, string rate)
    {
        var row = await Warehouse.FirstAsync(layouts.Warehouse(organization), $"{Ratings} {where}");

        (row["n"], Warehouse.Shown(row["degree"]), Warehouse.Shown(row["rate"])).ShouldBe((n, degree, rate));
    }

    [Theory]
    // The answers 0 to 10 are the levels 1 to 11.
    [InlineData("canteens", "23", "11", "6")]
    [InlineData("harbour-bank", "18", "9", "6")]
    public async Task Recommendations_give_the_promoters_and_detractors_counted_by_hand(string organization, string n, string promoters, string detractors)
    {
        var row = await Warehouse.FirstAsync(
            layouts.Warehouse(organization),
            "select count(*)::integer as n, count(*) filter (where level > 9)::integer as promoters, count(*) filter (where level < 8)::integer as detractors"
            + " from fct_own_scale_rating join dim_item using (item_key) where item_code = 'recommend'");

        (row["n"], row["promoters"], row["detractors"]).ShouldBe((n, promoters, detractors));
    }

    [Theory]
    [InlineData("binhai-12345", "21", "8", "3", "0")]
    [InlineData("cfpb-since-2017", "28", "8", "0", "5")]
    [InlineData("nyc-311", "30", "8", "0", "10")]
    public async Task Complaints_give_the_figures_counted_by_hand(string organization, string n, string open, string dissatisfied, string late)
    {
        var row = await Warehouse.FirstAsync(
            layouts.Warehouse(organization),
            "select count(*)::integer as n, count(*) filter (state <> 'closed')::integer as open, sum(disputed)::integer as dissatisfied,"
            + " (select count(*) from fct_complaint_clock join dim_clock using (clock_key) where outcome = 'late' and clock_code in ('company-answer', 'close'))::integer as late from fct_complaint");

        (row["n"], row["open"], row["dissatisfied"], row["late"]).ShouldBe((n, open, dissatisfied, late));
    }

    [Fact]
    public void Every_mapping_that_is_shipped_is_tried() =>
        Directory.EnumerateFiles(LayoutFixture.Folder, "mapping*.yaml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(LayoutFixture.Folder, path))
            .ShouldBe(Layout.All.Select(layout => layout.Mapping).Distinct(), ignoreOrder: true);
}

using CSat.Testing;

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
    [InlineData("answer-rows/answers.csv", 18, 18, 0)]
    [InlineData("choices/responses.csv", 22, 22, 0)]
    [InlineData("rating-counts/评价汇总表.csv", 150, 142, 8)]
    [InlineData("finished-later/monday.csv", 12, 12, 0)]
    public void Every_row_goes_in_or_stays_out_as_the_mapping_says_and_a_second_time_nothing_is_new(string file, int rows, int stored, int leftOut)
    {
        layouts.Imports(file).ShouldBe([new(rows, stored, 0, 0, leftOut), new(rows, 0, stored, 0, leftOut)]);
    }

    [Fact]
    public void The_same_forms_as_another_program_writes_them_are_found_again() => layouts.Imports(Layout.Twin).ShouldBe([new(24, 0, 24, 0, 0)]);

    [Fact]
    public async Task Forms_finished_later_count_once_as_they_were_finished()
    {
        layouts.Imports("finished-later/friday.csv").ShouldBe([new(15, 3, 9, 0, 0, Extended: 3), new(15, 0, 15, 0, 0)]);
        var row = await Warehouse.FirstAsync(
            layouts.Warehouse("workshops"),
            "select (select count(*) from fct_response)::integer as forms, (select count(*) from fct_blank_form)::integer as blank, (select count(*) from fct_comment)::integer as comments,"
            + " (select string_agg(concat_ws('/', rows_stored, rows_extended, rows_already_stored), ' ' order by import_key) from fct_import) as imports");

        (row["forms"], row["blank"], row["comments"], row["imports"]).ShouldBe(("15", "0", "2", "12/0/0 0/0/12 3/3/9 0/0/15"));
    }

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
    [InlineData("shop-visits", "", "44", "69.89", "68.18")]
    [InlineData("shop-visits", "join dim_item using (item_key) where item_code = 'checkout'", "16", "76.56", "75")]
    [InlineData("service-hall", "", "22", "57.95", "50")]
    [InlineData("workshops", "", "44", "67.61", "65.91")]
    [InlineData("rating-table", "", "142", "84.08", "90.14")]
    [InlineData("rating-table", "join dim_department using (department_key) where name_zh = '东区分厅'", "45", "82.67", "88.89")]
    public async Task Ratings_give_the_figures_counted_by_hand(string organization, string where, string n, string degree, string rate)
    {
        var row = await Warehouse.FirstAsync(layouts.Warehouse(organization), $"{Ratings} {where}");

        (row["n"], Warehouse.Shown(row["degree"]), Warehouse.Shown(row["rate"])).ShouldBe((n, degree, rate));
    }

    [Theory]
    [InlineData("waiting", "20", "9")]
    [InlineData("machines", "20", "7")]
    [InlineData("signs", "20", "9")]
    [InlineData("manners", "20", "7")]
    public async Task Choices_are_chosen_or_not_by_those_who_answered(string choice, string answered, string chosen)
    {
        var row = await Warehouse.FirstAsync(
            layouts.Warehouse("service-hall"),
            $"select count(*)::integer as n, sum(satisfied)::integer as chosen from fct_own_scale_rating join dim_item using (item_key) where item_code = '{choice}'");

        (row["n"], row["chosen"]).ShouldBe((answered, chosen));
    }

    [Fact]
    public async Task Weights_are_kept_beside_the_forms()
    {
        var row = await Warehouse.FirstAsync(
            layouts.Warehouse("two-plants"), "select sum(weight)::integer as weight, count(weight)::integer as n, (select count(weight)::integer from fct_response) as same from fct_response");

        (row["weight"], row["n"], row["same"]).ShouldBe(("28", "21", "21"));
    }

    [Fact]
    public async Task A_form_of_a_comment_alone_is_blank_whatever_rows_it_is_put_together_of()
    {
        var row = await Warehouse.FirstAsync(
            layouts.Warehouse("shop-visits"), "select (select count(*)::integer from fct_response) as forms, (select count(*)::integer from fct_blank_form) as blank, (select count(*)::integer from fct_comment) as comments");

        (row["forms"], row["blank"], row["comments"]).ShouldBe(("17", "1", "4"));
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

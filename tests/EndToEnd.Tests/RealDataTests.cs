using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>The numbers that samples/lounge and samples/cfpb promise, in the PDFs and in SQL.</summary>
public sealed class RealDataTests(RealDataFixture data) : IClassFixture<RealDataFixture>
{
    private const string Figures =
        "select count(*)::integer as n, satisfaction_degree(sum(points), sum(best_points))::double as degree, satisfaction_rate(sum(satisfied), count(*))::double as rate from fct_rating";

    [Theory]
    [InlineData("where rating_kind = 2", "1652", "65.86", "71.61", "own company")]
    [InlineData("where rating_kind = 3", "13816", "65.87", "70.9", "competitors")]
    [InlineData("join dim_round using (round_key) where rating_kind = 2 and round_code = '2010H2'", "77", "81.56", "88.31", "best half-year")]
    [InlineData("join dim_round using (round_key) where rating_kind = 2 and round_code = '2015H1'", "265", "54.87", "53.21", "worst half-year")]
    [InlineData("join dim_item using (item_key) where rating_kind = 2 and item_code = 'catering'", "238", "54.71", "56.72", "lowest item")]
    public async Task SQL_gives_the_promised_figures(string where, string n, string degree, string rate, string why)
    {
        var row = await Warehouse.FirstAsync(data.Warehouse("lounge"), $"{Figures} {where}");

        (row["n"], Warehouse.Shown(row["degree"]), Warehouse.Shown(row["rate"])).ShouldBe((n, degree, rate), why);
    }

    [Fact]
    public async Task Forms_without_any_applicable_item_are_no_returned_forms()
    {
        var row = await Warehouse.FirstAsync(
            data.Warehouse("lounge"),
            "select count(*) filter (rating_kind = 2)::integer as own, count(*) filter (rating_kind = 3)::integer as competitors, (select count(*)::integer from fct_blank_form) as blank from fct_response");

        (row["own"], row["competitors"], row["blank"]).ShouldBe(("241", "2020", "3"));
    }

    [Theory]
    [InlineData("241")]
    [InlineData("1,652")]
    [InlineData("65.86")]
    [InlineData("71.61")]
    [InlineData("13,816")]
    [InlineData("65.87")]
    [InlineData("70.90")]
    [InlineData("81.56")]
    [InlineData("54.87")]
    [InlineData("54.71")]
    public void The_survey_report_prints_them(string figure) => data.LoungeReport.ShouldContain(figure);

    [Fact]
    public async Task The_survey_report_says_in_a_sentence_that_satisfaction_has_fallen_and_where()
    {
        var summary = Joined(await Poppler.TextAsync(data.LoungePdf, page: 2));

        summary.ShouldContain("清洁满意度72.73%→45.71%");
        summary.ShouldContain("平均每轮下降2.11");
        summary.ShouldContain("趋势显著");
        summary.ShouldContain("餐食");
        Joined(data.LoungeReport).ShouldContain("满意度从81.56%下降到55.79%");
    }

    [Theory]
    [InlineData("1,000")]
    [InlineData("16 of 1,000 were late, 1.6%")]
    [InlineData("disputed the outcome of 211 complaints")]
    [InlineData("Mortgage (343")]
    public void The_complaint_report_prints_the_promised_figures(string figure) => data.ComplaintsReport.ShouldContain(figure);

    private static string Joined(string text) => text.Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings("");

    [Fact]
    public async Task The_page_that_decides_is_one_page_with_four_long_decisions_in_english()
    {
        var page = (await Poppler.TextAsync(data.LoungeEnglishPdf)).Split('\f')[1];
        page.ShouldContain("1.39 percentage points a round", Case.Sensitive, "the fourth decision");
        page.ShouldContain("Where the change came from");
        page.ShouldContain("the method is in the appendix", Case.Sensitive, "its last line");
    }

    [Fact]
    public async Task SQL_gives_the_promised_complaint_figures()
    {
        var row = await Warehouse.FirstAsync(
            data.Warehouse("cfpb"),
            "select count(*)::integer as n, sum(disputed)::integer as disputed, count(*) filter (state <> 'closed')::integer as open, (select count(*) from fct_complaint_clock where outcome = 'late')::integer as late from fct_complaint");
        var first = await Warehouse.FirstAsync(
            data.Warehouse("cfpb"), "select name_en, count(*)::integer as n from fct_complaint join dim_offering using (offering_key) group by all order by n desc limit 1");

        (row["n"], row["disputed"], row["open"], row["late"]).ShouldBe(("1000", "211", "212", "16"));
        (first["name_en"], first["n"]).ShouldBe(("Mortgage", "343"));
    }

    [Fact]
    public async Task A_report_for_an_organisation_without_data_says_so_and_writes_no_file()
    {
        using var folder = new TemporaryDirectory();

        var (code, _, errors) = await data.TryAsync("report", "management-review", "--organization", "nobody", "--out", folder.PathOf("no.pdf"));

        code.ShouldBe(1);
        errors.ShouldContain("nobody");
        Directory.GetFiles(folder.Root).ShouldBeEmpty();
    }
}

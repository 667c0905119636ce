using System.Net.Http.Headers;
using System.Xml.Linq;
using CSat.Analytics;
using CSat.Analytics.Tests.Warehouses;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using Google.Protobuf;
using ContractLanguage = CSat.Contracts.V1.Language;
using ContractWidth = CSat.Contracts.V1.ChartWidth;
using FigureCharts = CSat.Charts.FigureCharts;
using Language = CSat.Domain.Text.Language;

namespace CSat.Api.Tests.Figures;

/// <summary>The charts of a figure, drawn when they are asked for, are those that a report of the same snapshot has; a figure without one says so.</summary>
public sealed class ChartTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData(WarehouseFile.Manufacturer, ContractLanguage.Chinese, ContractWidth.Unspecified, 13)]
    [InlineData(WarehouseFile.Manufacturer, ContractLanguage.English, ContractWidth.Narrow, 13)]
    [InlineData(WarehouseFile.Property, ContractLanguage.English, ContractWidth.Wide, 5)]
    [InlineData(WarehouseFile.ComplaintsOnly, ContractLanguage.Chinese, ContractWidth.Narrow, 2)]
    public async Task Every_figure_gives_the_charts_of_the_report_or_says_why_it_has_none(string script, ContractLanguage language, ContractWidth width, int atLeast)
    {
        using var file = new WarehouseFile(script);
        var organization = await PublishedAsync(file);
        var figures = file.Figures();
        var (words, size) = (language == ContractLanguage.Chinese ? Language.Chinese : Language.English, width == ContractWidth.Narrow ? CSat.Charts.Drawing.ChartWidth.Narrow : CSat.Charts.Drawing.ChartWidth.Wide);
        var drawn = 0;

        foreach (var figure in FigureList.All)
        {
            var own = FigureCharts.Of(figures, figure);
            var answer = (await organization.Analytics.GetFigureAsync(Ask(organization, figure.Id, language, width), organization.Key)).Charts;

            answer.Charts.Select(chart => (chart.Chart, chart.Title.Zh, chart.Svg, chart.HasBase ? chart.Base : (long?)null))
                .ShouldBe(own.Select(chart => (chart.Code, chart.Title.Zh, chart.Svg(words, size), chart.Base)), figure.Id);
            answer.Charts.Select(chart => string.Join('|', chart.Notes.Select(note => note.Zh + note.En))).ShouldBe(own.Select(chart => string.Join('|', chart.Remarks.Concat(chart.Notes).Select(note => note.Zh + note.En))), figure.Id);
            answer.TotalCharts.ShouldBe(own.Count);
            (answer.State == ChartState.Drawn).ShouldBe(own.Count > 0, figure.Id);
            (answer.Absence is null).ShouldBe(own.Count > 0, figure.Id);
            drawn += own.Count;
        }

        drawn.ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    [Fact]
    public async Task A_figure_of_rows_alone_and_one_with_too_little_data_say_so_in_both_languages()
    {
        using var file = new WarehouseFile(WarehouseFile.WorkedExample);
        var organization = await PublishedAsync(file);

        var rows = (await organization.Analytics.GetFigureAsync(Ask(organization, "open-complaints", ContractLanguage.English), organization.Key)).Charts;
        var course = (await organization.Analytics.GetFigureAsync(Ask(organization, "satisfaction-trend", ContractLanguage.English), organization.Key)).Charts;

        (rows.State, course.State).ShouldBe((ChartState.NotCharted, ChartState.NoData));
        (rows.Absence.En, rows.Absence.Zh).ShouldBe(("no chart, only rows and words", "没有图，只有表格和文字"));
        (course.Absence.En, course.Absence.Zh).ShouldBe(("too little data to draw a chart", "数据不足，没有可画的图"));
        (rows.TotalCharts, course.TotalCharts).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Charts_are_drawn_where_a_language_is_named_and_on_the_first_page_alone()
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        var organization = await PublishedAsync(file);
        var request = new GetFigureRequest { Organization = organization.Code, Figure = "satisfaction-trend", PageSize = 2 };
        (await organization.Analytics.GetFigureAsync(request, organization.Key)).Charts.ShouldBeNull();

        request.ChartLanguage = ContractLanguage.English;
        var first = await organization.Analytics.GetFigureAsync(request, organization.Key);
        request.PageToken = first.NextPageToken;
        first.Charts.Charts.Count.ShouldBe(2);
        (await organization.Analytics.GetFigureAsync(request, organization.Key)).Charts.ShouldBeNull();

        var refused = await Refusal.OfAsync(organization.Analytics.GetFigureAsync(Ask(organization, "satisfaction-trend", ContractLanguage.Unspecified, ContractWidth.Narrow), organization.Key));
        (refused.Reason, refused.Field).ShouldBe((ProblemReason.FieldMissing, "chart_language"));
    }

    [Fact]
    public async Task Whatever_names_the_data_has_they_are_texts_of_a_document_that_needs_nothing_else()
    {
        const string Hostile = "</text></svg><script>alert(1)</script> ]]> <!-- \" onload=\"x\" ' &amp;";
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        file.Execute($"""
            update dim_item set name_zh = chr(8238) || '{Hostile.Replace("'", "''", StringComparison.Ordinal)}' || chr(65535) || item_key, name_en = 'i' || item_key;
            update dim_department set name_en = '<image href="http://example.org/x.png"/>' || department_key;
            update dim_category set name_zh = '{Hostile.Replace("'", "''", StringComparison.Ordinal)}' || category_key, name_en = '<style>@import "http://example.org"</style>' || category_key;
            """);
        var organization = await PublishedAsync(file);
        var seen = 0;

        foreach (var (figure, language) in from figure in FigureList.All from language in new[] { ContractLanguage.Chinese, ContractLanguage.English } select (figure, language))
        {
            foreach (var chart in (await organization.Analytics.GetFigureAsync(Ask(organization, figure.Id, language), organization.Key)).Charts.Charts)
            {
                var root = XDocument.Parse(chart.Svg).Root!;
                root.DescendantsAndSelf().Select(element => element.Name.LocalName).Distinct().ShouldBeSubsetOf(["svg", "title", "desc", "text", "rect", "path", "ellipse", "circle", "line", "polyline", "polygon", "g"], figure.Id);
                root.DescendantsAndSelf().SelectMany(element => element.Attributes()).ShouldAllBe(attribute => !attribute.Name.LocalName.StartsWith("on") && attribute.Name.LocalName != "href" && attribute.Name.LocalName != "style", figure.Id);
                root.DescendantsAndSelf().SelectMany(element => element.Attributes()).Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName != "aria-label").ShouldAllBe(attribute => !attribute.Value.Contains("url(") && !attribute.Value.Contains("http"));
                chart.Svg.ShouldNotContain('\u202e');
                string[] heads = [.. root.Elements().Take(2).Select(element => element.Name.LocalName)];
                heads.ShouldBe(["title", "desc"]);
                root.Elements().Take(2).ShouldAllBe(element => element.Value.Length > 0);
                seen++;
            }
        }

        seen.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task The_same_answer_comes_as_json_by_a_path()
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        await using var host = await api.StartHostAsync(jsonPort: 0);
        using var client = new HttpClient { BaseAddress = new Uri(host.JsonEndpoint!) };
        var organization = await PublishedAsync(file);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/organizations/{organization.Code}/figures/complaint-clocks?chartLanguage=LANGUAGE_ENGLISH&chartWidth=CHART_WIDTH_NARROW");
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(organization.Key.Single(entry => entry.Key == "authorization").Value);

        using var answer = await client.SendAsync(request);

        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        JsonParser.Default.Parse<GetFigureResponse>(text).ShouldBe(await organization.Analytics.GetFigureAsync(Ask(organization, "complaint-clocks", ContractLanguage.English, ContractWidth.Narrow), organization.Key));
    }

    private static GetFigureRequest Ask(TestOrganization organization, string figure, ContractLanguage language, ContractWidth width = ContractWidth.Unspecified) =>
        new() { Organization = organization.Code, Figure = figure, ChartLanguage = language, ChartWidth = width };

    private async Task<TestOrganization> PublishedAsync(WarehouseFile file)
    {
        var organization = await api.CreateOrganizationAsync();
        api.Publish(organization, file);
        return organization;
    }
}

using CSat.Analytics;
using CSat.Analytics.Tests.Warehouses;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Domain.Statistics;
using CSat.Domain.Text;
using CSat.Sql;
using FigureCell = CSat.Contracts.V1.FigureCell;

namespace CSat.Api.Tests.Figures;

/// <summary>Figure, answer of the API and macro of the warehouse are one number.</summary>
public sealed class FigureTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Close = 12;

    [Theory]
    [InlineData(WarehouseFile.Manufacturer)]
    [InlineData(WarehouseFile.Property)]
    [InlineData(WarehouseFile.ComplaintsOnly)]
    public async Task Every_figure_of_the_report_is_answered_with_its_cells_its_words_and_its_snapshot(string script)
    {
        using var file = new WarehouseFile(script);
        var organization = await api.CreateOrganizationAsync();
        api.Publish(organization, file);
        var figures = file.Figures();
        var cells = 0;

        var listed = await organization.Analytics.ListFiguresAsync(new ListFiguresRequest(), organization.Key);
        listed.Figures.Select(entry => (entry.Figure, entry.Title.Zh, entry.Title.En)).ShouldBe(FigureList.All.Select(figure => (figure.Id, figure.Title.Zh, figure.Title.En)));

        foreach (var figure in FigureList.All)
        {
            var table = figures.TableOf(figure);
            var (answers, rows) = await PagesAsync(organization, figure.Id);

            answers[0].Snapshot.RunId.ShouldBe(figures.Snapshot.RunId.ToString());
            answers[0].Columns.Select(column => (column.Code, column.Title.Zh, column.Title.En, column.Base)).ShouldBe(table.Columns.Select(column => (column.Code, column.Title.Zh, column.Title.En, column.BaseCode ?? "")), figure.Id);
            answers[0].Findings.Select(finding => (finding.Code, finding.Text.En)).ShouldBe(figures.FindingsOf(figure).Select(finding => (finding.Id, finding.Text.En)), figure.Id);
            answers.Skip(1).ShouldAllBe(answer => answer.Findings.Count == 0 && answer.TotalRows == table.Rows.Count);
            rows.Count.ShouldBe(table.Rows.Count, figure.Id);
            foreach (var (answer, own) in rows.SelectMany(row => row.Cells).Zip(table.Rows.SelectMany(row => row)))
            {
                Said(answer).ShouldBe(Said(own), figure.Id);
                cells++;
            }
        }

        cells.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Degree_rate_intervals_and_return_rate_are_what_the_macros_of_the_warehouse_say()
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        var quantiles = string.Join(", ", Enumerable.Range(1, 5000).Select(df => FormattableString.Invariant($"({df}, {StudentT.Quantile95(df):F15})")));
        file.Execute($"create schema if not exists raw; {SqlText.Get("warehouse/macros/raw_t_quantile.sql")}; insert into raw.t_quantile values {quantiles}; {SqlText.Get("warehouse/macros/ref_t_quantile.sql")}; {SqlText.Get("warehouse/macros/macros.sql")}");
        var organization = await api.CreateOrganizationAsync();
        api.Publish(organization, file);

        const string Forms = "forms, ratings, points, best_points, points_squared, points_by_best, best_squared";
        const string Rates = "forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared";
        string Macro(string formula, string round) => file.Text($"""
            select ({formula})::double::varchar from (
              select {string.Join(", ", "forms, ratings, points, best_points, satisfied, points_squared, points_by_best, best_squared, satisfied_squared, satisfied_by_ratings, ratings_squared".Split(", ").Select(name => $"sum({name}){(name.Contains("points", StringComparison.Ordinal) || name.StartsWith("best", StringComparison.Ordinal) ? "" : "::bigint")} as {name}"))}
              from mart_form_by_round join dim_round using (round_key) where rating_kind = 2 and round_code = '{round}')
            """);
        var (answers, rows) = await PagesAsync(organization, "satisfaction-trend");
        FigureCell Cell(FigureRow row, string code) => row.Cells[answers[0].Columns.Select(column => column.Code).ToList().IndexOf(code)];
        var rounds = rows.Where(row => Cell(row, "subject").Code == "round").ToArray();

        rounds.Length.ShouldBeGreaterThan(3);
        foreach (var row in rounds)
        {
            var round = Cell(row, "round").Code;
            foreach (var (value, formula) in new[]
            {
                (Cell(row, "surveyed_degree").Number, "satisfaction_degree(points, best_points)"),
                (Cell(row, "surveyed_rate").Number, "satisfaction_rate(satisfied, ratings)"),
                (Cell(row, "surveyed_degree").Interval.Lower, $"degree_lower({Forms})"),
                (Cell(row, "surveyed_degree").Interval.Upper, $"degree_upper({Forms})"),
                (Cell(row, "surveyed_rate").Interval.Lower, $"rate_lower({Rates})"),
                (Cell(row, "surveyed_rate").Interval.Upper, $"rate_upper({Rates})"),
            })
            {
                double.Parse(Macro(formula, round), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(value, 1e-9, $"{round} {formula}");
            }
        }

        var (returns, sent) = await PagesAsync(organization, "round-returns");
        var places = returns[0].Columns.Select(column => column.Code).ToList();
        foreach (var row in sent.Where(row => row.Cells[places.IndexOf("return_rate")].State == Contracts.V1.CellState.Present))
        {
            var (part, whole) = (row.Cells[places.IndexOf("surveyed_returned")].Number, row.Cells[places.IndexOf("forms_sent")].Number);
            double.Parse(file.Text($"select return_rate({part}, {whole})::double::varchar"), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(row.Cells[places.IndexOf("return_rate")].Number, 1e-9);
        }
    }

    [Fact]
    public async Task A_part_with_a_small_base_and_what_it_could_be_worked_out_by_have_no_number_in_any_answer()
    {
        using var property = new WarehouseFile(WarehouseFile.Property);
        var organization = await api.CreateOrganizationAsync();
        api.Publish(organization, property);

        var (answers, rows) = await PagesAsync(organization, "department-breakdown");
        var places = answers[0].Columns.Select(column => column.Code).ToList();
        FigureCell Of(string item) => rows.Single(row => row.Cells[places.IndexOf("item")].Code == item).Cells[places.IndexOf("surveyed_degree")];

        Of("pool").State.ShouldBe(Contracts.V1.CellState.Suppressed);
        Of("pool").Absence.ShouldBe(new Contracts.V1.LocalizedText { Zh = "样本过少", En = "suppressed" });
        Of("lift").State.ShouldBe(Contracts.V1.CellState.Withheld);
        Of("pool").ValueCase.ShouldBe(FigureCell.ValueOneofCase.None);
        Of("lift").Interval.ShouldBeNull();
        Of("repair").ValueCase.ShouldBe(FigureCell.ValueOneofCase.Number);
    }

    [Fact]
    public async Task A_round_or_a_period_covers_what_the_report_of_it_covers()
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        var organization = await api.CreateOrganizationAsync();
        api.Publish(organization, file);
        var round = file.Figures().Scope.Rounds[^2];

        var one = await organization.Analytics.GetFigureAsync(new GetFigureRequest { Organization = organization.Code, Figure = "level-distribution", Round = round.Code }, organization.Key);
        var whole = await organization.Analytics.GetFigureAsync(new GetFigureRequest { Organization = organization.Code, Figure = "level-distribution" }, organization.Key);
        var year = await organization.Analytics.GetFigureAsync(new GetFigureRequest { Organization = organization.Code, Figure = "complaints-by-month", Period = "2026" }, organization.Key);

        one.TotalRows.ShouldBe(file.Figures(round.Code).TableOf(CSat.Analytics.Figures.LevelDistribution.Figure).Rows.Count);
        one.Rows.ShouldNotBe(whole.Rows);
        year.Rows.ShouldNotBeEmpty();
        year.Rows.ShouldAllBe(row => row.Cells[0].Code.StartsWith("2026"));
    }

    private static async Task<(IReadOnlyList<GetFigureResponse> Answers, IReadOnlyList<FigureRow> Rows)> PagesAsync(TestOrganization organization, string figure)
    {
        var answers = new List<GetFigureResponse>();
        var request = new GetFigureRequest { Organization = organization.Code, Figure = figure, PageSize = 120 };
        do
        {
            answers.Add(await organization.Analytics.GetFigureAsync(request, organization.Key));
            request.PageToken = answers[^1].NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return (answers, [.. answers.SelectMany(answer => answer.Rows)]);
    }

    private static string Said(FigureCell cell) => string.Join(
        '|',
        EnumCode.Of(cell.State), cell.ValueCase switch
        {
            FigureCell.ValueOneofCase.Code => cell.Code,
            FigureCell.ValueOneofCase.Text => cell.Text.Zh + cell.Text.En,
            FigureCell.ValueOneofCase.Flag => cell.Flag.ToString(),
            FigureCell.ValueOneofCase.Day => $"{cell.Day.Year}-{cell.Day.Month}-{cell.Day.Day}",
            FigureCell.ValueOneofCase.Number => Rounded(cell.Number),
            _ => cell.Absence.Zh,
        },
        cell.Interval is { } interval ? $"{Rounded(interval.Lower)} {Rounded(interval.Upper)} {interval.Approximate}" : "",
        cell.Caution.ToString());

    private static string Said(CSat.Analytics.Tables.FigureCell cell) => string.Join(
        '|',
        EnumCode.Of(cell.State), cell switch
        {
            { Code: { } code } => code,
            { Text: { } text } => text.Zh + text.En,
            { Flag: { } flag } => flag.ToString(),
            { Day: { } day } => $"{day.Year}-{day.Month}-{day.Day}",
            { Number: { } number } => Rounded((double)number),
            _ => cell.Absence!.Zh,
        },
        cell.Interval is { } interval ? $"{Rounded(interval.Lower)} {Rounded(interval.Upper)} {cell.IsApproximate}" : "",
        cell.IsCaution.ToString());

    private static string Rounded(double value) => Math.Round(value, Close).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}

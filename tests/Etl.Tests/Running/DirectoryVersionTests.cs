using CSat.Etl.Increments;
using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Tests.Running;

/// <summary>Departments and items as they are and as they were: the same answers, by who owns an item now and by who owned it on their day.</summary>
public sealed class DirectoryVersionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Moment = new(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);

    private const string ByMonth =
        "SELECT concat_ws(' ', month, department.department_code, department_then.department_code, sum(ratings)) AS line FROM mart_rating_by_month AS mart "
        + "JOIN dim_department AS department USING (department_key) JOIN dim_department AS department_then ON department_then.department_key = mart.department_then_key "
        + "GROUP BY month, department.department_code, department_then.department_code ORDER BY line";

    [Fact]
    public async Task An_item_that_changed_hands_counts_for_its_owner_of_then_and_for_its_owner_of_now()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        var desk = new DirectoryDesk(source);
        await AnswerAsync(survey, "2025-07-31T23:59+08:00");
        await AnswerAsync(survey, "2025-08-01T00:00+08:00");
        await AnswerAsync(survey, "2025-08-01T23:00+08:00");
        await desk.MoveItemAsync("packaging", "sales", DateTimeOffset.Parse("2025-08-01T17:30+08:00"));

        await source.PublishAsync(at: Moment);

        using var warehouse = source.Open();
        warehouse.Query<string>(ByMonth).ShouldBe(["2025-07 quality quality 2", "2025-07 sales quality 1", "2025-07 sales sales 2", "2025-08 quality quality 4", "2025-08 sales sales 6"]);
        warehouse.Query<string>("SELECT concat_ws(' ', item_code, department_code, valid_from_date_key, valid_to_date_key, is_current) FROM dim_item_version JOIN dim_department USING (department_key) WHERE item_code = 'packaging' ORDER BY valid_from_date_key")
            .ShouldBe(["packaging quality 0 20250731 false", "packaging sales 20250801 99991231 true"]);
    }

    [Fact]
    public async Task A_form_that_names_its_department_counts_for_it_both_ways()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await AnswerAsync(survey, "2025-07-20T10:00+08:00");
        await source.RunAsync("UPDATE csat.response SET department_id = (SELECT department_id FROM csat.department WHERE organization_id = $1 AND code = 'sales') WHERE organization_id = $1");
        await new DirectoryDesk(source).MoveItemAsync("packaging", "sales", Moment.AddDays(-1));

        await source.PublishAsync(at: Moment);

        using var warehouse = source.Open();
        warehouse.Query<string>(ByMonth).ShouldBe(["2025-07 sales sales 5"]);
    }

    [Fact]
    public async Task A_department_has_its_names_by_day_and_one_that_did_not_last_a_day_never_was()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await (await Survey.CreateAsync(source)).AddWorkedExampleAsync();
        var desk = new DirectoryDesk(source);
        var day = DateTimeOffset.Parse("2025-05-05T08:00+08:00");
        await desk.RenameDepartmentAsync("new", "Typo", day);
        await desk.RenameDepartmentAsync("new", "First", day.AddMinutes(5));
        await desk.RenameDepartmentAsync("new", "Second", day.AddDays(10));
        await desk.RenameDepartmentAsync("new", "Third", day.AddDays(10).AddHours(1));

        await source.PublishAsync(at: Moment);

        using var warehouse = source.Open();
        warehouse.Query<string>("SELECT concat_ws(' ', name_en, valid_from_date_key, valid_to_date_key) FROM dim_department_version WHERE department_code = 'new' ORDER BY valid_from_date_key")
            .ShouldBe(["First 0 20250514", "Third 20250515 99991231"]);
    }

    [Fact]
    public async Task A_later_change_has_the_last_word_of_all_days_from_its_own_on()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await (await Survey.CreateAsync(source)).AddWorkedExampleAsync();
        var desk = new DirectoryDesk(source);
        await desk.RenameDepartmentAsync("sales", "Two", Moment);
        await desk.RenameDepartmentAsync("sales", "Three", Moment.AddDays(-7));

        await source.PublishAsync(at: Moment);

        using var warehouse = source.Open();
        warehouse.Query<string>("SELECT concat_ws(' ', name_en, valid_from_date_key, valid_to_date_key) FROM dim_department_version WHERE department_code = 'sales' ORDER BY valid_from_date_key")
            .ShouldBe(["sales 0 20260124", "Three 20260125 99991231"]);
    }

    [Fact]
    public async Task What_was_corrected_on_its_first_day_can_still_be_given_a_past()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await (await Survey.CreateAsync(source)).AddWorkedExampleAsync();
        var desk = new DirectoryDesk(source);
        await desk.RenameDepartmentAsync("new", "Typo", Moment);
        await desk.RenameDepartmentAsync("new", "Before", Moment.AddMinutes(1));
        await desk.RenameDepartmentAsync("new", "After", Moment.AddDays(-30));

        await source.PublishAsync(at: Moment);

        using var warehouse = source.Open();
        warehouse.Query<string>("SELECT concat_ws(' ', name_en, valid_from_date_key, valid_to_date_key) FROM dim_department_version WHERE department_code = 'new' ORDER BY valid_from_date_key")
            .ShouldBe(["Before 0 20260101", "After 20260102 99991231"]);
    }

    [Theory]
    [InlineData("sales", null, "a name is in small tables alone")]
    [InlineData("packaging", RebuildReason.BasisChanged, "its ratings count for another department now")]
    [InlineData("packaging there and back", RebuildReason.BasisChanged, "its ratings of some days counted for another department then")]
    public async Task A_changed_directory_makes_anew_what_depends_on_it(string change, RebuildReason? expected, string why)
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        await source.PublishChangesAsync(Moment);
        var desk = new DirectoryDesk(source);
        await (change == "sales" ? desk.RenameDepartmentAsync("sales", "Other", Survey.Day) : desk.MoveItemAsync("packaging", "sales", Survey.Day));
        if (change.EndsWith("back", StringComparison.Ordinal))
        {
            await desk.MoveItemAsync("packaging", "quality", Survey.Day.AddDays(3));
        }

        (await source.PublishChangesAsync(Moment.AddMinutes(1))).Rebuild.ShouldBe(expected, why);

        (await source.DifferencesAsync(Moment.AddMinutes(1))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE mart_rating_by_month SET department_then_key = department_key")]
    [InlineData("UPDATE mart_rating_by_month SET department_then_key = 1 WHERE department_key = 2 AND item_key = (SELECT min(item_key) FROM dim_item)")]
    [InlineData("UPDATE mart_rating_by_month SET department_then_key = 99 WHERE item_key = 3")]
    [InlineData("UPDATE mart_complaint_by_month SET department_then_key = 99")]
    public async Task Ways_that_disagree_are_found(string edit)
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        var complaints = await ComplaintDesk.CreateAsync(source);
        await complaints.AddAsync("2025-1", "mail", Survey.Day, null, ("registered", Survey.Day));
        await survey.AddWorkedExampleAsync();
        await new DirectoryDesk(source).MoveItemAsync("packaging", "sales", Survey.Day.AddDays(1));
        await source.PublishAsync(at: Moment);
        using var copy = new TemporaryDirectory();
        File.Copy(source.Published, copy.PathOf("copy.duckdb"));
        using var warehouse = new DuckDBConnection($"Data Source={copy.PathOf("copy.duckdb")}");
        warehouse.Open();
        warehouse.Execute("ATTACH ':memory:' AS raw; CREATE TABLE raw.calendar_day AS SELECT date FROM dim_date");
        warehouse.Execute(CSat.Sql.SqlText.Get("warehouse/responses/scope_all.sql"));
        var check = CSat.Sql.SqlText.Get("warehouse/responses/check_departments_both_ways.sql");
        warehouse.Query(check).ShouldBeEmpty();

        warehouse.Execute(edit);

        warehouse.Query(check).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_complaint_counts_for_the_department_that_first_answered_and_for_the_one_in_charge_now()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await (await Survey.CreateAsync(source)).AddWorkedExampleAsync();
        var desk = await ComplaintDesk.CreateAsync(source);
        var at = Survey.Day;
        await desk.AddAsync("2025-1", "mail", at, null, ("registered", at), ("assigned", at), ("answered", at), ("reopened", at), ("assigned", at), ("answered", at));
        await desk.AddAsync("2025-2", "mail", at, null, ("registered", at), ("assigned", at));
        await desk.AddAsync("2025-3", "mail", at, null, ("registered", at), ("answered", at));
        await source.RunAsync("UPDATE csat.complaint SET department_id = (SELECT department_id FROM csat.department WHERE organization_id = $1 AND code = 'quality') WHERE organization_id = $1 AND number <> '2025-3'");
        await source.RunAsync("UPDATE csat.complaint_event SET payload = jsonb_build_object('department', CASE WHEN sequence < 5 THEN 'sales' ELSE 'quality' END) WHERE organization_id = $1 AND kind = 'assigned'");

        await source.PublishAsync(at: Moment);

        using var warehouse = source.Open();
        warehouse.Query<string>("SELECT concat_ws(' ', number, department.department_code, department_then.department_code) FROM fct_complaint JOIN dim_department AS department USING (department_key) JOIN dim_department AS department_then ON department_then.department_key = fct_complaint.department_then_key ORDER BY number")
            .ShouldBe(["2025-1 quality sales", "2025-2 quality quality", "2025-3  "]);
        warehouse.QuerySingle<long>("SELECT sum(complaints)::BIGINT FROM mart_complaint_by_month").ShouldBe(3);
    }

    private static Task<Guid> AnswerAsync(Survey survey, string at) => survey.Source.AddResponseAsync(survey.Round, survey.Questionnaire, DateTimeOffset.Parse(at), [5, 4, 3, 2, 1]);
}

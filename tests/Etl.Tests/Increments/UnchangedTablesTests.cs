using CSat.Etl.Tests.Source;
using CSat.Testing;

namespace CSat.Etl.Tests.Increments;

/// <summary>An increment makes anew what something has changed of, and leaves the rest of the file as it is.</summary>
public sealed class UnchangedTablesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Moment = new(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);

    // What a run says of itself.
    private static readonly string[] OfEveryRun = ["meta_run", "meta_input", "meta_reconciliation", "meta_check"];

    [Theory]
    [InlineData("SELECT 1 WHERE $1::uuid IS NOT NULL", "", "dim_department ref_limit fct_complaint dim_date meta_dictionary")]
    [InlineData("UPDATE csat.department SET name_en = 'Other' WHERE organization_id = $1", "dim_department dim_department_version", "ref_limit dim_date ref_level meta_metric")]
    [InlineData("UPDATE csat.response SET levels = '{1,1,1,1,1}' WHERE organization_id = $1", "fct_comment mart_rating_by_round mart_rating_by_month mart_response_by_round fct_round_return", "dim_department ref_limit dim_item fct_complaint meta_dictionary")]
    [InlineData("UPDATE csat.round SET forms_sent = 500 WHERE organization_id = $1", "dim_round fct_round_return", "dim_item ref_limit")]
    [InlineData("UPDATE csat.item SET name_zh = '另一项' WHERE organization_id = $1", "dim_item dim_item_version", "dim_department ref_level")]
    public async Task Made_anew_is_what_something_has_changed_of(string change, string made, string left)
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await (await Survey.CreateAsync(source)).AddWorkedExampleAsync();
        var all = (await source.PublishAsync(at: Moment)).Made;
        await source.RunAsync(change);

        var result = await source.PublishChangesAsync(Moment.AddMinutes(1));

        result.Rebuild.ShouldBeNull();
        OfEveryRun.ShouldBeSubsetOf(result.Made);
        Names(made).ShouldBeSubsetOf(result.Made);
        Names(left).ShouldBeSubsetOf(all);
        Names(left).Intersect(result.Made).ShouldBeEmpty();
        if (result.FormsRead == 0)
        {
            // An old transaction elsewhere in the cluster may hold the horizon back: then forms are read again.
            Names("mart_rating_by_round mart_response_by_round fct_comment").Intersect(result.Made).ShouldBeEmpty();
        }

        (await source.DifferencesAsync(Moment.AddMinutes(1))).ShouldBeEmpty();
    }

    private static string[] Names(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using CSat.Analytics;
using CSat.Analytics.Tests.Warehouses;
using CSat.Api.Authentication;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Sql;
using Grpc.Core;

namespace CSat.Api.Tests.Figures;

/// <summary>Where a figure comes from, page by page out of one snapshot, for those who may see single responses; and what is said where it cannot be told.</summary>
public sealed class ExplainTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Every_figure_tells_its_sql_its_rows_its_methods_and_rules_and_what_it_builds_on()
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        var organization = await PublishedAsync(file);
        var figures = file.Figures();

        foreach (var source in figures.Register)
        {
            var told = await organization.Analytics.ExplainFigureAsync(Ask(organization, source.Figure.Id), organization.Key);

            told.Snapshot.RunId.ShouldBe(figures.Snapshot.RunId.ToString());
            told.BuildsOn.ShouldBe(source.From, source.Figure.Id);
            told.Queries.Select(query => (query.Query, query.Sql)).ShouldBe(source.Figure.Sql.Select(path => (path, SqlText.Get(path))), source.Figure.Id);
            told.Queries.Where(query => query.HasRows).Select(query => (query.Query, query.Rows)).ShouldBe(source.Queries.Select(query => (query.SqlPath, query.Rows)), ignoreOrder: true, source.Figure.Id);
            told.TotalRows.ShouldBe(source.Queries.Count == 0 ? 0 : source.Queries[0].Rows, source.Figure.Id);
            told.Rows.ShouldAllBe(row => row.Values.Count == told.Columns.Count);
        }

        var trend = await organization.Analytics.ExplainFigureAsync(Ask(organization, "satisfaction-trend"), organization.Key);
        trend.Queries[0].Parameters["survey_kind"].ShouldNotBeEmpty();
        trend.Methods.Select(method => method.Name.En).ShouldContain("Satisfaction degree");
        trend.Methods.Single(method => method.Name.En == "Satisfaction degree").Rules.ShouldAllBe(rule => rule.StartsWith("R08."));
        trend.Columns.Select(column => (column.Name, column.Type)).ShouldContain(("points", "DECIMAL"));
        (await organization.Analytics.ExplainFigureAsync(Ask(organization, "round-limits"), organization.Key)).BuildsOn.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Pages_are_of_one_snapshot_and_refused_once_it_is_not_kept()
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        using var next = new WarehouseFile(WarehouseFile.WorkedExample);
        var organization = await PublishedAsync(file);
        var request = Ask(organization, "satisfaction-trend", pageSize: 4);
        var first = await organization.Analytics.ExplainFigureAsync(request, organization.Key);
        var figure = new GetFigureRequest { Organization = organization.Code, Figure = "satisfaction-trend", PageSize = 2 };
        figure.PageToken = (await organization.Analytics.GetFigureAsync(figure, organization.Key)).NextPageToken;

        request.PageToken = first.NextPageToken;
        var second = await organization.Analytics.ExplainFigureAsync(request, organization.Key);
        second.Snapshot.ShouldBe(first.Snapshot);
        second.Rows.ShouldNotBe(first.Rows);

        api.Publish(organization, next);
        foreach (var refusal in new[]
        {
            await Refusal.OfAsync(organization.Analytics.ExplainFigureAsync(request, organization.Key)),
            await Refusal.OfAsync(organization.Analytics.GetFigureAsync(figure, organization.Key)),
        })
        {
            (refusal.Code, refusal.Reason, refusal.Field).ShouldBe((StatusCode.FailedPrecondition, ProblemReason.SnapshotGone, "page_token"));
            refusal.Message("en").ShouldContain(first.Snapshot.RunId);
            refusal.Message("zh-CN").ShouldContain("第一页");
        }

        request.PageToken = "";
        (await organization.Analytics.ExplainFigureAsync(request, organization.Key)).Snapshot.RunId.ShouldNotBe(first.Snapshot.RunId);
    }

    [Fact]
    public async Task Pages_go_on_over_publications_as_long_as_their_snapshot_is_kept()
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        using var next = new WarehouseFile(WarehouseFile.WorkedExample);
        next.Execute("update meta_run set run_id = uuid()");
        var organization = await api.CreateOrganizationAsync();
        var kept = api.PublishKept(organization, file);
        var explained = Ask(organization, "satisfaction-trend", pageSize: 4);
        var figure = new GetFigureRequest { Organization = organization.Code, Figure = "satisfaction-trend", PageSize = 2 };
        var (first, head) = (await organization.Analytics.ExplainFigureAsync(explained, organization.Key), await organization.Analytics.GetFigureAsync(figure, organization.Key));
        (explained.PageToken, figure.PageToken) = (first.NextPageToken, head.NextPageToken);
        var (before, rows) = (await organization.Analytics.ExplainFigureAsync(explained, organization.Key), await organization.Analytics.GetFigureAsync(figure, organization.Key));

        api.PublishKept(organization, next);

        (await organization.Analytics.ExplainFigureAsync(explained, organization.Key)).ShouldBe(before);
        (await organization.Analytics.GetFigureAsync(figure, organization.Key)).ShouldBe(rows);
        (await organization.Analytics.GetFigureAsync(new GetFigureRequest { Organization = organization.Code, Figure = "satisfaction-trend" }, organization.Key)).Snapshot.RunId.ShouldNotBe(head.Snapshot.RunId);
        File.Delete(kept);
        (await Refusal.OfAsync(organization.Analytics.GetFigureAsync(figure, organization.Key))).Reason.ShouldBe(ProblemReason.SnapshotGone);
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_refused_with_what_there_is()
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        var organization = await PublishedAsync(file);
        async Task<Refusal> Refused(Action<GetFigureRequest> change)
        {
            var request = new GetFigureRequest { Organization = organization.Code, Figure = "satisfaction-trend" };
            change(request);
            return await Refusal.OfAsync(organization.Analytics.GetFigureAsync(request, organization.Key));
        }

        var misspelt = await Refused(request => request.Figure = "satisfaction-trends");
        (misspelt.Code, misspelt.Field).ShouldBe((StatusCode.NotFound, "figure"));
        misspelt.Message("en").ShouldContain("satisfaction-trend,");
        misspelt.Message("zh-CN").ShouldContain("最接近的：satisfaction-trend");
        (await Refused(request => request.Round = "1999Q1")).Message("en").ShouldContain("1999Q1");
        (await Refused(request => (request.Round, request.Period) = ("2026Q1", "2026"))).Fields.ShouldBe(["period"]);
        (await Refused(request => request.Period = "2026Q5")).Fields.ShouldBe(["period"]);
        (await Refused(request => request.PageSize = -1)).Fields.ShouldBe(["page_size"]);
        (await Refused(request => request.PageToken = "AAAA")).Reason.ShouldBe(ProblemReason.InvalidPageToken);

        var query = Ask(organization, "satisfaction-trend");
        query.Query = "reports/rounds.sql";
        (await Refusal.OfAsync(organization.Analytics.ExplainFigureAsync(query, organization.Key))).Message("en").ShouldContain("reports/satisfaction_trend.sql");
        query.Figure = "round-limits";
        (await Refusal.OfAsync(organization.Analytics.ExplainFigureAsync(query, organization.Key))).Message("en").ShouldContain("derived from other figures");
    }

    [Fact]
    public async Task Without_a_warehouse_or_with_one_of_another_version_the_caller_is_told_what_to_do()
    {
        var empty = await api.CreateOrganizationAsync();
        var none = await Refusal.OfAsync(empty.Analytics.GetFigureAsync(new GetFigureRequest { Organization = empty.Code, Figure = "rounds" }, empty.Key));
        (none.Code, none.Reason).ShouldBe((StatusCode.NotFound, ProblemReason.NotFound));
        none.Message("en").ShouldContain("etl run");

        using var old = new WarehouseFile(WarehouseFile.Manufacturer);
        old.Execute("update meta_run set schema_version = 'older'");
        var organization = await PublishedAsync(old);
        (await Refusal.OfAsync(organization.Analytics.GetFigureAsync(new GetFigureRequest { Organization = organization.Code, Figure = "rounds" }, organization.Key))).Message("en").ShouldContain("another version of CSat");

        using var blank = new WarehouseFile(WarehouseFile.Empty);
        var waiting = await PublishedAsync(blank);
        foreach (var figure in FigureList.All)
        {
            await waiting.Analytics.GetFigureAsync(new GetFigureRequest { Organization = waiting.Code, Figure = figure.Id }, waiting.Key);
        }
    }

    [Fact]
    public async Task Rows_that_reveal_small_bases_are_for_those_alone_who_may_read_single_responses()
    {
        var explaining = RpcPermission.Of("/csat.v1.AnalyticsService/ExplainFigure")!.Roles;
        explaining.ShouldBeSubsetOf(RpcPermission.Of("/csat.v1.ResponseService/ListResponseVersions")!.Roles);

        using var file = new WarehouseFile(WarehouseFile.Property);
        var organization = await PublishedAsync(file);
        var stranger = await api.CreateOrganizationAsync();
        var figure = new GetFigureRequest { Organization = organization.Code, Figure = "rounds" };

        var agent = await organization.CreateKeyAsync(Role.Agent);
        (await organization.Analytics.GetFigureAsync(figure, agent)).Rows.ShouldNotBeEmpty();
        (await Refusal.OfAsync(organization.Analytics.ExplainFigureAsync(Ask(organization, "rounds"), agent))).Code.ShouldBe(StatusCode.PermissionDenied);
        (await Refusal.OfAsync(organization.Analytics.GetFigureAsync(figure, await organization.CreateKeyAsync(Role.Collector)))).Code.ShouldBe(StatusCode.PermissionDenied);
        (await Refusal.OfAsync(organization.Analytics.GetFigureAsync(figure, await stranger.CreateKeyAsync(Role.Administrator)))).Code.ShouldBe(StatusCode.PermissionDenied);
    }

    private static ExplainFigureRequest Ask(TestOrganization organization, string figure, int pageSize = 0) =>
        new() { Organization = organization.Code, Figure = figure, PageSize = pageSize };

    private async Task<TestOrganization> PublishedAsync(WarehouseFile file)
    {
        var organization = await api.CreateOrganizationAsync();
        api.Publish(organization, file);
        return organization;
    }
}

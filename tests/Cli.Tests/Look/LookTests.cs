using System.Text.Json.Nodes;
using CSat.Cli.Look;
using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Hosting.Output;
using CSat.Regimes;
using CSat.Testing;

namespace CSat.Cli.Tests.Look;

/// <summary>What <c>./csat import --look</c> recognises, and that its mapping loads once its blanks are filled in.</summary>
public sealed class LookTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_lounge_survey_is_recognised_and_its_mapping_loads()
    {
        var file = Repository.PathOf("samples", "lounge", "lounge_survey.csv");
        var look = Look(file);

        look["kind"]!.GetValue<string>().ShouldStartWith("responses");
        Columns(look, "level").ShouldBe(["comfort", "cleanliness", "bar_beverages", "catering", "washrooms", "wifi_connectivity", "staff_service", "overall"]);
        Columns(look, "date").ShouldBe(["date"]);
        Columns(look, "id").ShouldBe(["response_no"]);
        var mapping = Filled<ResponseMapping>(look, MappingLoader.LoadResponses, ("time-zone: FILL-IN", "time-zone: UTC"), ("regime: FILL-IN", "regime: manufacturing-after-sales"), ("scale: FILL-IN", "scale: five-grade"), ("survey-kind: FILL-IN", "survey-kind: general-customers"));
        mapping.Items.Count.ShouldBe(7);
        look["mapping"]!.GetValue<string>().ShouldContain("on another scale: overall");
        mapping.Items[0].Levels.NotApplicable.ShouldBe(["0", ""], ignoreOrder: true);
        using var source = SourceFile.Open(file, mapping.Reading);
        ColumnCheck.Run(mapping, source);
    }

    [Fact]
    public void The_CFPB_register_is_recognised_and_its_mapping_loads()
    {
        var file = Repository.PathOf("samples", "cfpb", "cfpb_complaints_2013.csv");
        File.Copy(Repository.PathOf("samples", "cfpb", "regime.yaml"), _folder.PathOf("regime.yaml"));
        var look = Look(file);

        look["kind"]!.GetValue<string>().ShouldStartWith("complaints");
        Columns(look, "date").ShouldBe(["date_received", "date_sent_to_company"]);
        Columns(look, "id").ShouldBe(["complaint_id"]);
        var mapping = Filled<ComplaintMapping>(look, MappingLoader.LoadComplaints, ("time-zone: FILL-IN", "time-zone: America/New_York"), ("regime: FILL-IN", "regime: regime.yaml"), ("FILL-IN }", "web }"), ("FILL-IN,", "web,"));
        mapping.ReceivedAt.Column.ShouldBe("date_received");
        mapping.ReceivedAt.Formats.ShouldBe(["M/d/yyyy"]);
        mapping.Channel.Column.ShouldBe("submitted_via");
        mapping.Events.Select(rule => rule.Kind).ShouldBe([CSat.Contracts.V1.ComplaintEventKind.Assigned]);
        mapping.Category.Column.ShouldBe("issue");
        mapping.Department!.Column.ShouldBe("company");
        using var source = SourceFile.Open(file, mapping.Reading);
        ColumnCheck.Run(mapping, source);
    }

    [Fact]
    public void An_unfilled_mapping_names_each_blank_by_its_line()
    {
        var look = Look(Repository.PathOf("samples", "lounge", "lounge_survey.csv"));
        var path = _folder.Write("mapping.yaml", look["mapping"]!.GetValue<string>());

        var errors = Should.Throw<RegimeFileException>(() => MappingLoader.LoadResponses(path, Repository.PathOf("regimes"))).Errors;

        errors.Select(error => error.Path).ShouldBe(["organization.time-zone", "regime"], ignoreOrder: true);
        look["fill_in"]!.AsArray().Select(key => key!.GetValue<string>()).ShouldBe(["time-zone", "regime", "scale", "survey-kind"]);
    }

    [Theory]
    [InlineData("编号,受理时间,投诉类别,办结时间\n1,2025/1/5 下午 3:12,物流,-\n2,2025/1/6 上午 9:02,质量,2025/1/7 上午 8:00\n", "受理时间", "yyyy/M/d tt h:mm")]
    [InlineData("id,when,q1\n1,31/01/2025 10:00,5\n2,01/02/2025 11:00,4\n", "when", "d/M/yyyy H:mm")]
    [InlineData("id,when,q1\n1,01/02/2025,5\n2,03/04/2025,4\n", "when", "M/d/yyyy ? d/M/yyyy")]
    [InlineData("id,when,q1\n1,1738337400,5\n2,1738337401,4\n", "when", "epoch-seconds")]
    [InlineData("id,when,zip\n1,2025-01-31T10:00:00Z,94110\n2,2025-02-01T10:00:00Z,94111\n", "when", "ISO 8601")]
    public void The_format_of_dates_is_found_or_said_to_be_ambiguous(string text, string column, string format) =>
        Look(_folder.Write("rows.csv", text))["columns"]!.AsArray().Single(found => found!["column"]!.GetValue<string>() == column)!["format"]!.GetValue<string>().ShouldBe(format);

    [Theory]
    [InlineData("StartDate,Finished,Q1\nStart Date,Finished,How?\n\"{\"\"ImportId\"\":\"\"a\"\"}\",{},{}\n2025-03-01 08:00:00,True,5\n", "header-rows: 3")]
    [InlineData("Report of May\n\nid,date,q1\n1,2025-01-05,5\n", "skip-lines: 2")]
    [InlineData("id;date;q1\n1;2025-01-05;5\n", "separator \";\"")]
    public void What_stands_around_the_data_is_written_into_the_mapping(string text, string line) => Look(_folder.Write("rows.csv", text))["mapping"]!.GetValue<string>().ShouldContain(line);

    private static JsonObject Look(string file)
    {
        using var output = new StringWriter();
        var report = new ConsoleReport(output, json: true);
        LookCommand.Run(report, file, null, new ReadingRule(), default).ShouldBe(0);
        report.Complete();
        return JsonNode.Parse(output.ToString())!.AsObject();
    }

    private static List<string> Columns(JsonObject look, string kind) =>
        [.. look["columns"]!.AsArray().Where(column => column!["looks_like"]!.GetValue<string>() == kind).Select(column => column!["column"]!.GetValue<string>())];

    private T Filled<T>(JsonObject look, Func<string, string, T> load, params (string Blank, string Value)[] values)
    {
        var text = values.Aggregate(look["mapping"]!.GetValue<string>(), (text, pair) => text.Replace(pair.Blank, pair.Value, StringComparison.Ordinal));
        text.Split('\n').Where(line => line.Contains("FILL-IN", StringComparison.Ordinal) && !line.StartsWith('#')).ShouldBeEmpty();
        return load(_folder.Write("mapping.yaml", text), Repository.PathOf("regimes"));
    }
}

using System.Text;
using System.Text.Json.Nodes;
using CSat.Cli.Look;
using CSat.Cli.Sources;
using CSat.Hosting.Output;
using CSat.Testing;

namespace CSat.Cli.Tests.Look;

/// <summary>Every file of <c>samples/mappings</c> is recognised as what it is: its kind, its answers on a scale, its moments, its id.</summary>
public sealed class SampleFileTests
{
    static SampleFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("google-forms/responses.csv", 4, "时间戳记", "{ of: rows }")]
    [InlineData("qualtrics/responses.csv", 3, "EndDate", "ResponseId")]
    [InlineData("limesurvey-codes/results-survey482913.csv", 3, "submitdate", "id")]
    [InlineData("limesurvey-texts/results-survey117350.csv", 3, null, "Response ID")]
    [InlineData("kobo/visitor_survey.csv", 3, "end", "_id")]
    [InlineData("wenjuanxing/按选项文本.csv", 4, "提交答卷时间", "序号")]
    [InlineData("wenjuanxing/按选项序号.xlsx", 4, "提交答卷时间", "序号")]
    [InlineData("data-frame/from-pandas.csv", 3, "date", "respondent")]
    [InlineData("data-frame/from-r.csv", 3, "date", "respondent")]
    public void A_survey_is_a_survey(string file, int items, string? respondedAt, string id)
    {
        var look = Look(file);

        look["kind"]!.GetValue<string>().ShouldStartWith("responses");
        var mapping = Mapping(look);
        mapping.Count(line => line.StartsWith("  - { column: ", StringComparison.Ordinal) && line.Contains(", code: ", StringComparison.Ordinal)).ShouldBe(items);
        mapping.Single(line => line.StartsWith("responded-at", StringComparison.Ordinal)).ShouldContain(respondedAt is null ? "constant: FILL-IN" : $"column: \"{respondedAt}\"");
        mapping.Single(line => line.StartsWith("external-id", StringComparison.Ordinal)).ShouldContain(id);
    }

    [Theory]
    [InlineData("hotline-12345/工单登记表2025年3月.csv", "工单编号", "来电时间", "问题分类", "承办单位", "assigned FILL-IN answered customer-dissatisfied customer-satisfied")]
    [InlineData("cfpb/complaints-2023.csv", "Complaint ID", "Date received", "Issue", "Company", "assigned")]
    [InlineData("nyc-311/311_service_requests.csv", "Unique Key", "Created Date", "Complaint Type", "Agency", "FILL-IN closed")]
    public void A_register_of_complaints_is_one(string file, string id, string receivedAt, string category, string department, string events)
    {
        var look = Look(file);

        look["kind"]!.GetValue<string>().ShouldStartWith("complaints");
        var mapping = Mapping(look);
        mapping.ShouldContain($"external-id: \"{id}\"");
        mapping.Single(line => line.StartsWith("received-at", StringComparison.Ordinal)).ShouldContain($"column: \"{receivedAt}\"");
        mapping.ShouldContain($"category: {{ column: \"{category}\" }}");
        mapping.ShouldContain($"department: {{ column: \"{department}\" }}");
        mapping.Where(line => line.StartsWith("  - { event: ", StringComparison.Ordinal)).Select(line => line.Split(' ', ',')[5]).ShouldBe(events.Split(' '));
        mapping.ShouldContain("channel:");
    }

    [Fact]
    public void A_hotline_s_words_for_none_and_its_call_backs_are_in_the_mapping()
    {
        var mapping = string.Join('\n', Mapping(Look("hotline-12345/工单登记表2025年3月.csv")));

        mapping.ShouldContain("skip-lines: 2");
        mapping.ShouldContain("event: answered, at: { column: \"办结时间\", empty: [\"未办结\"] }");
        mapping.ShouldContain("event: customer-dissatisfied, at: { column: \"回访时间\"");
        mapping.ShouldContain("is: [\"不满意\"]");
    }

    [Fact]
    public void Codes_of_answers_are_levels_to_be_filled_in_where_they_stand_in_one_question()
    {
        var look = Look("limesurvey-codes/results-survey482913.csv");

        string.Join('\n', Mapping(look)).ShouldContain("\"AO01\": FILL-IN, \"AO02\": FILL-IN");
        look["columns"]!.AsArray().Single(column => column!["column"]!.GetValue<string>() == "seed")!["looks_like"]!.GetValue<string>().ShouldNotBe("date");
        string.Join('\n', Mapping(look)).ShouldContain("only-rows-where:");
    }

    private static string[] Mapping(JsonObject look) => look["mapping"]!.GetValue<string>().Split('\n');

    private static JsonObject Look(string file)
    {
        using var output = new StringWriter();
        var report = new ConsoleReport(output, json: true);
        LookCommand.Run(report, Repository.PathOf(["samples", "mappings", .. file.Split('/')]), null, new ReadingRule(), default).ShouldBe(0);
        report.Complete();
        return JsonNode.Parse(output.ToString())!.AsObject();
    }
}

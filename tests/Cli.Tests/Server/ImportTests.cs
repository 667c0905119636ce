using System.Text;
using System.Text.Json.Nodes;
using CSat.Cli.Csv;
using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Testing;

namespace CSat.Cli.Tests.Server;

/// <summary>Every bad input of an import against a real service: refused by name, the rest goes in, nothing twice.</summary>
public sealed class ImportTests(ServerFixture server) : IClassFixture<ServerFixture>, IDisposable
{
    private const string Header = "id,company,date,function,delivery,who,note\n";
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_bad_row_is_refused_by_name_and_the_good_ones_go_in()
    {
        var mapping = Mapping("bad-rows");
        var file = _folder.Write(
            "rows.csv",
            Header + "1,us,2026-01-05,5,4,customer,好\n2,us,2026-01-05,7,4,customer,\n3,us,05.01.2026,5,4,customer,\n4,us,2026-01-05,5,4\n5,us,2026-01-05,5,4,customer,x\"y\n"
            + "6,rival,2026-01-05,2,,customer,\n1,us,2026-01-05,1,1,customer,other content\n7,us,2026-01-05,5,4,customer,\"two\nlines\"\n8,us,2026-01-05,5,4,nobody,\n"
            + $"9,us,2026-01-05,5,4,customer,{new string('长', 100_001)}\n10,us,2150-01-05,5,4,customer,\n11,us,2999-01-05,5,4,customer,\n12,us,0001-01-01,5,4,customer,\n");

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", mapping, file);

        code.ShouldBe(1, errors);
        Result(output).ShouldBe((13, 3, 0, 1, 9));
        var rejects = Rejects(_folder.PathOf("rows.rejects.csv"));
        rejects.Select(row => (row["csat_line"], row["csat_reason"], row["csat_field"])).ShouldBe(
        [
            ("3", "UNKNOWN_LEVEL_VALUE", "function"),
            ("4", "UNPARSABLE_DATE", "date"),
            ("5", CsvProblems.FieldCountReason, ""),
            ("6", CsvProblems.StrayQuoteReason, ""),
            ("8", "ID_TWICE_IN_FILE", "id"),
            ("11", "UNKNOWN_VALUE", "who"),
            ("12", "TEXT_TOO_LONG", "note"),
            ("13", "TIME_OUT_OF_RANGE", "date"),
            ("14", "TIME_OUT_OF_RANGE", "date"),
            ("15", "TIME_OUT_OF_RANGE", "date"),
        ]);
        rejects[6]["csat_message_en"].ShouldContain("100000");
        rejects[6]["csat_message_zh"].ShouldContain("100000");
        rejects.ShouldAllBe(row => row["csat_message_zh"].Length > 0 && row["csat_rule"].Length > 0);
        rejects[0]["id"].ShouldBe("2");
    }

    [Fact]
    public async Task Twelve_thousand_refused_rows_stop_nothing_and_each_is_in_the_rejects_file()
    {
        var mapping = Mapping("many-bad-rows");
        var rows = Enumerable.Range(1, 12_000).Select(i => i % 12 == 0 ? $"{i},us,2026-01-05,9,4,customer,\n" : $"{i},us,2150-01-05,5,4,customer,\n");
        var file = _folder.Write("rows.csv", Header + string.Concat(rows) + "12001,us,2026-01-05,5,4,customer,last\n");

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", mapping, file);

        code.ShouldBe(1, errors);
        Result(output).ShouldBe((12_001, 1, 0, 11_000, 1_000));
        var rejects = Rejects(_folder.PathOf("rows.rejects.csv"));
        rejects.GroupBy(row => row["csat_reason"]).Select(group => (group.Key, group.Count())).ShouldBe([("UNKNOWN_LEVEL_VALUE", 1_000), ("TIME_OUT_OF_RANGE", 11_000)], ignoreOrder: true);
        rejects[^1]["csat_line"].ShouldBe("12001");
    }

    [Fact]
    public async Task Days_that_nobody_can_mean_are_refused_by_row_in_the_column_s_zone_and_the_rejects_file_gets_its_folder()
    {
        var file = _folder.Write("rows.csv", Header + "1,us,2999-01-05,5,4,customer,\n2,us,9999-12-31,5,4,customer,\n3,us,2026-01-05,5,4,customer,good\n");
        var rejects = Path.Combine(_folder.Root, "not", "there", "yet", "rejects.csv");

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", Mapping("beyond-days"), file, "--rejects", rejects);

        code.ShouldBe(1, errors);
        Result(output).ShouldBe((3, 1, 0, 0, 2));
        var rows = Rejects(rejects);
        rows.Select(row => (row["csat_line"], row["csat_reason"])).ShouldBe([("2", "TIME_OUT_OF_RANGE"), ("3", "TIME_OUT_OF_RANGE")]);
        rows[0]["csat_message_en"].ShouldContain("2999-01-05 00:00:00 +08:00");
    }

    [Fact]
    public async Task A_file_of_no_encoding_is_refused_whole_before_its_first_row()
    {
        var file = _folder.PathOf("rows.csv");
        File.WriteAllBytes(file, [.. Encoding.UTF8.GetBytes(Header + "1,us,2026-01-05,5,4,customer,好\n2,us,2026-01-05,5,4,customer,"), 0xC3, 0x28, (byte)'\n']);

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", Mapping("no-encoding"), file);

        code.ShouldBe(1, output);
        errors.ShouldContain(CsvProblems.EncodingReason);
        using var connection = server.Connect();
        (await Should.ThrowAsync<Grpc.Core.RpcException>(async () =>
            await connection.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = "no-encoding" }, connection.Call(default))))
            .StatusCode.ShouldBe(Grpc.Core.StatusCode.NotFound);
    }

    [Fact]
    public async Task Many_refused_rows_come_in_the_order_of_the_file_and_each_says_all()
    {
        var rows = Enumerable.Range(1, 1_400).Select(i => (i % 7) switch
        {
            0 => $"{i},us,2026-01-05,5,4,customer,",
            1 => $"{i},us,2026-01-05,9,4,customer,",
            _ => $"{i},us,2150-01-05,5,4,customer,",
        });
        var file = _folder.Write("rows.csv", Header + string.Join('\n', rows) + '\n');

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", Mapping("many-refused"), file);

        code.ShouldBe(1, errors);
        Result(output).ShouldBe((1_400, 200, 0, 1_000, 200));
        var rejects = Rejects(_folder.PathOf("rows.rejects.csv"));
        rejects.Select(row => (row["csat_line"], row["csat_reason"], row["csat_field"])).ShouldBe(
            Enumerable.Range(1, 1_400).Where(i => i % 7 != 0).Select(i => i % 7 == 1 ? ($"{i + 1}", "UNKNOWN_LEVEL_VALUE", "function") : ($"{i + 1}", "TIME_OUT_OF_RANGE", "date")));
        rejects.ShouldAllBe(row => row["csat_rule"].Length > 0 && row["csat_message_zh"].Length > 0 && row["csat_message_en"].Length > 0 && row["csat_message_zh"] != row["csat_message_en"]);
        errors.ShouldContain("1,400 / 1,400");
    }

    [Fact]
    public async Task The_corrected_file_goes_in_without_doubling_and_its_rejects_file_goes()
    {
        var mapping = Mapping("corrected");
        var file = _folder.Write("rows.csv", Header + "1,us,2026-01-05,5,4,customer,\n2,us,2026-01-05,9,4,customer,\n");
        (await server.ImportAsync("responses", "--mapping", mapping, file)).ExitCode.ShouldBe(1);
        File.Exists(_folder.PathOf("rows.rejects.csv")).ShouldBeTrue();
        _folder.Write("rows.csv", Header + "1,us,2026-01-05,5,4,customer,\n2,us,2026-01-05,3,4,customer,\n");

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", mapping, file);

        code.ShouldBe(0, errors);
        Result(output).ShouldBe((2, 1, 1, 0, 0));
        File.Exists(_folder.PathOf("rows.rejects.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_closed_round_refuses_new_rows_and_knows_old_ones()
    {
        var mapping = Mapping("closed-round");
        var file = _folder.Write("rows.csv", Header + "1,us,2026-01-05,5,4,customer,\n");
        (await server.ImportAsync("responses", "--mapping", mapping, file)).ExitCode.ShouldBe(0);
        using (var connection = server.Connect())
        {
            await connection.Rounds.CloseRoundAsync(new CloseRoundRequest { Organization = "closed-round", Round = "2026Q1" }, connection.Call(default));
        }

        _folder.Write("rows.csv", Header + "1,us,2026-01-05,5,4,customer,\n2,us,2026-02-05,5,4,customer,\n");

        var (code, output, _) = await server.ImportAsync("responses", "--mapping", mapping, file);

        code.ShouldBe(1);
        Result(output).ShouldBe((2, 0, 1, 1, 0));
        Rejects(_folder.PathOf("rows.rejects.csv")).Single()["csat_reason"].ShouldBe("ROUND_CLOSED");
    }

    [Theory]
    [InlineData("", CsvProblems.FileEmptyReason, "an empty file")]
    [InlineData("id,company,date\n", "FILE_INVALID", "a header that lacks columns")]
    [InlineData("id,id,company,date,function,delivery,who,note\n", "FILE_INVALID", "a used column twice")]
    [InlineData("id,company,date,function,delivery,who,note\n1,us,2026-01-05,5,4,customer,\"never closed\n", CsvProblems.OpenQuoteReason, "a quotation mark that is never closed")]
    public async Task A_file_that_cannot_be_read_makes_nothing(string text, string reason, string why)
    {
        var organization = "unread-" + Math.Abs(text.Length);
        var file = _folder.Write("rows.csv", text);

        var (code, _, errors) = await server.ImportAsync("responses", "--mapping", Mapping(organization), file);

        code.ShouldBe(1, why);
        errors.ShouldContain(reason, Case.Sensitive, why);
        using var connection = server.Connect();
        var missing = await Should.ThrowAsync<Grpc.Core.RpcException>(async () =>
            await connection.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = organization }, connection.Call(default)));
        missing.StatusCode.ShouldBe(Grpc.Core.StatusCode.NotFound, why);
    }

    [Fact]
    public async Task The_shipped_complaints_go_in_whole_and_a_second_time_change_nothing()
    {
        string[] arguments = ["complaints", "--mapping", Repository.PathOf("samples", "cfpb", "mapping.yaml"), Repository.PathOf("samples", "cfpb", "cfpb_complaints_2013.csv")];

        Result((await server.ImportAsync(arguments)).Output).ShouldBe((1000, 1000, 0, 0, 0));
        Result((await server.ImportAsync(arguments)).Output).ShouldBe((1000, 0, 1000, 0, 0));
    }

    [Fact]
    public async Task Without_a_service_the_message_says_how_to_start_one()
    {
        await using var import = HostProcess.StartHost(
            "CSat.Cli",
            ["import", "responses", "--mapping", Mapping("nowhere"), _folder.Write("rows.csv", Header), "--state", _folder.PathOf("empty-state")],
            new Dictionary<string, string?> { ["CSAT_ENDPOINT"] = "http://127.0.0.1:9", ["CSAT_API_KEY"] = "none" });

        (await import.WaitForExitAsync(TimeSpan.FromMinutes(1))).ShouldBe(1);
        import.Errors.ShouldContain("./csat serve");
    }

    private static (long Rows, long Stored, long AlreadyStored, long Refused, long NotMapped) Result(string output)
    {
        var row = JsonNode.Parse(output)!["result"]![0]!;
        long Number(string name) => row[name]!.GetValue<long>();
        return (Number("rows"), Number("stored"), Number("already_stored"), Number("refused"), Number("not_mapped"));
    }

    private static List<Dictionary<string, string>> Rejects(string path)
    {
        using var source = SourceFile.Open(path);
        var rows = new List<Dictionary<string, string>>();
        while (source.Read() is { } row)
        {
            rows.Add(row.Fields.Take(source.Header.Count).Select((field, i) => (source.Header[i], field)).ToDictionary(pair => pair.Item1, pair => pair.field));
        }

        return rows;
    }

    private string Mapping(string organization) => _folder.Write("mapping.yaml", $$"""
        mapping: responses
        source-system: test
        organization: { code: {{organization}}, name: 测试, time-zone: Asia/Shanghai }
        regime: manufacturing-after-sales
        departments: [{ code: all, name: 全部 }]
        questionnaire: { code: form, title: 问卷, scale: five-grade }
        items:
          - { column: function, name: 功能, department: all }
          - { column: delivery, name: 交货, department: all }
        levels: { values: { "5": 5, "4": 4, "3": 3, "2": 2, "1": 1 }, not-applicable: "" }
        external-id: id
        responded-at: { column: date, formats: [yyyy-MM-dd] }
        rounds: { every: quarter, survey-kind: special }
        rating: { kind: surveyed, company: { column: company, own: us } }
        respondent: { column: who, values: { customer: customer } }
        comments: [{ column: note }]
        """);
}

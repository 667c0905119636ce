using System.Text.Json.Nodes;
using CSat.Contracts.V1;

namespace CSat.Cli.Tests.Server;

/// <summary>Files that are no table of one form a row and one answer a cell: what goes in, and how what does not is said.</summary>
public sealed class LayoutKeyTests(ServerFixture server) : IClassFixture<ServerFixture>, IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Rejected_forms_of_answer_rows_come_back_as_rows_and_go_in_once_corrected()
    {
        var mapping = Mapping("rows", "answer-rows: { form: id, item: item, answer: answer }\n");
        var file = _files.Folder.Write("rows.csv", "id,date,item,answer\n1,2026-01-05,q1,5\n2,2026-01-05,q1,9\n2,2026-01-05,q2,4\n1,2026-01-05,q2,3\n3,2026-01-05,q2,2\n");

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", mapping, file);

        code.ShouldBe(1, errors);
        TestFiles.Result(output).ShouldBe((3, 2, 0, 0, 0, 1));
        JsonNode.Parse(output)!["rows_in_file"]!.ToString().ShouldBe("5");
        var rejects = _files.Rejects();
        rejects.Select(row => (row["csat_line"], row["csat_field"], row["item"], row["answer"])).ShouldBe([("3", "q1", "q1", "9"), ("4", "q1", "q2", "4")]);
        var corrected = _files.Folder.PathOf("rows.rejects.csv");
        File.WriteAllText(corrected, File.ReadAllText(corrected).Replace("q1,9", "q1,1", StringComparison.Ordinal));

        (code, output, errors) = await server.ImportAsync("responses", "--mapping", mapping, corrected);
        code.ShouldBe(0, output + errors);
        TestFiles.Result(output).ShouldBe((1, 1, 0, 0, 0, 0));

        (await LevelsAsync("rows", "1"), await LevelsAsync("rows", "2"), await LevelsAsync("rows", "3")).ShouldBe(("5 3", "1 4", "0 2"));
    }

    [Fact]
    public async Task A_file_that_lacks_a_column_of_the_answer_rows_is_told_so()
    {
        var mapping = Mapping("lacking", "answer-rows: { form: id, item: item, answer: answer }\n");

        var (code, _, errors) = await server.ImportAsync("responses", "--mapping", mapping, _files.Folder.Write("rows.csv", "id,date,itme,answer\n1,2026-01-05,q1,5\n"));

        code.ShouldBe(1);
        errors.ShouldContain("\"item\"");
        errors.ShouldContain("\"itme\"");
    }

    [Fact]
    public async Task A_row_goes_in_as_often_as_it_counts_and_a_later_file_adds_what_is_new()
    {
        var mapping = Mapping("counted", "count: n\n");
        const string Header = "id,date,q1,q2,n\n";
        TestFiles.Result((await server.ImportAsync("responses", "--mapping", mapping, _files.Folder.Write("rows.csv", Header + "a,2026-01-05,5,4,300\nb,2026-01-05,1,1,2.0\nc,2026-01-05,1,1,0\n"))).Output)
            .ShouldBe((303, 302, 0, 0, 0, 0));

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", mapping, _files.Folder.Write("rows.csv", Header + "a,2026-01-05,5,4,302\nb,2026-01-05,1,2,2\nc,2026-01-05,1,1,1\nd,2026-01-05,1,1,1.5\ne,2026-01-05,1,1,\nf,2026-01-05,1,1,100001\n"));

        code.ShouldBe(1, errors);
        TestFiles.Result(output).ShouldBe((308, 3, 300, 0, 2, 3));
        _files.Rejects().Select(row => (row["csat_line"], row["csat_reason"], row["csat_field"])).ShouldBe(
            [("3", "DUPLICATE_EXTERNAL_ID", "id"), ("5", "NUMBER_INVALID", "n"), ("6", "FIELD_MISSING", "n"), ("7", "NUMBER_INVALID", "n")]);
        (await LevelsAsync("counted", "a#302")).ShouldBe("5 4");
    }

    [Fact]
    public async Task Weights_are_kept_and_what_is_none_is_named()
    {
        var mapping = Mapping("weighted", "weight: w\n");
        var file = _files.Folder.Write("rows.csv", "id,date,q1,q2,w\n1,2026-01-05,5,4,1.25\n2,2026-01-05,5,4,\n3,2026-01-05,5,4,0\n4,2026-01-05,5,4,\"1,5\"\n5,2026-01-05,5,4,-1\n6,2026-01-05,5,4,１.５\n");

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", mapping, file);

        code.ShouldBe(1, errors);
        TestFiles.Result(output).ShouldBe((6, 3, 0, 0, 0, 3));
        JsonNode.Parse(output)!["weight"]!.ToString().ShouldBe("w");
        _files.Rejects().ShouldAllBe(row => row["csat_reason"] == "NUMBER_INVALID" && row["csat_field"] == "w" && row["csat_fix_en"].Contains("decimal point"));
        var forms = await Task.WhenAll("1 2 6".Split(' ').Select(id => FormAsync("weighted", id)));
        forms.Select(form => form.HasWeight ? form.Weight : 0).ShouldBe([1.25, 0, 1.5]);
    }

    [Fact]
    public async Task Choices_of_a_cell_are_items_of_yes_and_no()
    {
        const string Choices = "choices: [{ column: met, separator: \";\", department: all, values: [{ value: 等待, code: wait }, { value: 50 %, code: half, name: Half }] }]\n";
        var mapping = Mapping("choices", Choices);
        var file = _files.Folder.Write("rows.csv", "id,date,q1,q2,met\n1,2026-01-05,5,4,等待; 50%\n2,2026-01-05,5,4,50%；等待\n3,2026-01-05,5,4,等待\n4,2026-01-05,5,4,\n5,2026-01-05,5,4,等待; others\n");

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", mapping, file);

        code.ShouldBe(1, errors);
        TestFiles.Result(output).ShouldBe((5, 4, 0, 0, 0, 1));
        var refused = _files.Rejects().Single();
        (refused["csat_reason"], refused["csat_field"]).ShouldBe(("UNKNOWN_VALUE", "met"));
        refused["csat_message_en"].ShouldContain("\"others\"");
        (await LevelsAsync("choices", "1"), await LevelsAsync("choices", "2"), await LevelsAsync("choices", "3"), await LevelsAsync("choices", "4")).ShouldBe(("5 4 2 2", "5 4 2 2", "5 4 2 1", "5 4 0 0"));
        File.WriteAllText(mapping, File.ReadAllText(mapping).Replace("department: all, values:", "department: all, other: leave-out, values:", StringComparison.Ordinal));
        TestFiles.Result((await server.ImportAsync("responses", "--mapping", mapping, file)).Output).ShouldBe((5, 1, 4, 0, 0, 0));
        (await LevelsAsync("choices", "5")).ShouldBe("5 4 2 1");
    }

    /// <summary>Case 10: one form with items on different scales, the mapping naming one.</summary>
    [Fact]
    public async Task An_item_on_another_scale_is_named_once_before_the_first_row_with_the_key_to_write()
    {
        var mapping = Mapping("scales", "");
        var file = _files.Folder.Write("rows.csv", "id,date,q1,q2\n" + string.Concat(Enumerable.Range(0, 55).Select(i => $"{i},2026-01-05,{(i % 5) + 1},{i % 11}\n")));

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", mapping, file);

        code.ShouldBe(1, output);
        errors.ShouldContain("items[1].scale");
        errors.ShouldContain("11 different values, its scale 5 levels: 0, 6, 7, 8, 9, 10 have none (30 of 55 answers)");
        errors.ShouldContain("write scale: recommendation (0 to 10, how likely to recommend) at items[1]");
        errors.ShouldContain("请在 items[1] 写 scale: recommendation");
        File.Exists(_files.Folder.PathOf("rows.rejects.csv")).ShouldBeFalse();
        File.WriteAllText(mapping, File.ReadAllText(mapping).Replace("{ column: q2,", "{ column: q2, scale: recommendation,", StringComparison.Ordinal));
        TestFiles.Result((await server.ImportAsync("responses", "--mapping", mapping, file)).Output).ShouldBe((55, 55, 0, 0, 0, 0));
    }

    [Theory]
    [InlineData("5,4\n6,3\n1,9", "two strange numbers on a scale of five")]
    [InlineData("5,4\n4,3\n3,2\n2,1\n1,5\n满意,5\n0,1", "a word is no number of another scale")]
    public async Task A_few_wrong_values_are_wrong_rows(string answers, string why)
    {
        var mapping = Mapping("few-" + answers.Length, "");
        var file = _files.Folder.Write("rows.csv", "id,date,q1,q2\n" + string.Concat(answers.Split('\n').Select((row, i) => $"{i},2026-01-05,{row}\n")));

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", mapping, file);

        code.ShouldBe(1, errors);
        TestFiles.Result(output).NotMapped.ShouldBe(2, why);
        _files.Rejects().ShouldAllBe(row => row["csat_reason"] == "UNKNOWN_LEVEL_VALUE");
    }

    private async Task<string> LevelsAsync(string organization, string externalId) => string.Join(' ', (await FormAsync(organization, externalId)).Levels);

    private async Task<SurveyResponse> FormAsync(string organization, string externalId)
    {
        using var connection = server.Connect();
        var request = new ListResponseVersionsRequest { Organization = organization, SourceSystem = "test", ExternalId = externalId };
        return (await connection.Responses.ListResponseVersionsAsync(request, connection.Call(default))).Versions.Single().Response;
    }

    private string Mapping(string organization, string more)
    {
        var mapping = _files.Survey(organization, "id", "date");
        File.WriteAllText(
            mapping,
            File.ReadAllText(mapping).Replace("{ column: q1, name: 项目, department: all }", "{ column: q1, name: 项目, department: all }, { column: q2, name: 项目二, department: all }", StringComparison.Ordinal) + more);
        return mapping;
    }
}

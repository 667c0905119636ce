using System.Text.Json.Nodes;
using CSat.Cli.Sources;
using CSat.Testing;

namespace CSat.Cli.Tests.Server;

/// <summary>Small mappings and files for imports, in a folder that goes with the test, and what the imports said.</summary>
internal sealed class TestFiles : IDisposable
{
    public TemporaryDirectory Folder { get; } = new();

    public void Dispose() => Folder.Dispose();

    public static (long Rows, long Stored, long AlreadyStored, long Extended, long Refused, long NotMapped) Result(string output)
    {
        var row = JsonNode.Parse(output)!["result"]![0]!;
        long Number(string name) => row[name]!.GetValue<long>();
        return (Number("rows"), Number("stored"), Number("already_stored"), Number("extended"), Number("refused"), Number("not_mapped"));
    }

    public List<Dictionary<string, string>> Rejects(string file = "rows")
    {
        using var source = SourceFile.Open(Folder.PathOf($"{file}.rejects.csv"));
        var rows = new List<Dictionary<string, string>>();
        while (source.Read() is { } row)
        {
            rows.Add(row.Fields.Take(source.Header.Count).Select((field, i) => (source.Header[i], field)).ToDictionary(pair => pair.Item1, pair => pair.field));
        }

        return rows;
    }

    public string Survey(string organization, string id, string date) => Folder.Write("survey.yaml", $$"""
        mapping: responses
        source-system: test
        organization: { code: {{organization}}, name: 测试, time-zone: Asia/Shanghai }
        regime: manufacturing-after-sales
        departments: [{ code: all, name: 全部 }]
        questionnaire: { code: form, title: 问卷, scale: five-grade }
        items: [{ column: q1, name: 项目, department: all }]
        levels: { values: { "5": 5, "4": 4, "3": 3, "2": 2, "1": 1 }, not-applicable: "" }
        external-id: {{id}}
        responded-at: { column: {{date}}, formats: ["yyyy-MM-dd H:mm", "yyyy-MM-dd"] }
        rounds: { every: quarter, survey-kind: special }
        rating: { kind: surveyed }
        respondent: customer

        """);

    public string Register(string organization, string events)
    {
        Folder.Write("plain.yaml", """
            schema: 1
            id: GEN
            code: plain
            version: "1"
            title: { zh: 通用, en: Plain }
            calendar: cn
            complaints:
              clocks:
                - { code: answer, name: { zh: 答复, en: Answer }, from: registered, to: answered, within: 15 calendar-days, rule: GEN.4 }
              closure: { confirmed-by: [], rule: GEN.6 }
            """);
        return Folder.Write("register.yaml", $$"""
        mapping: complaints
        source-system: test
        organization: { code: {{organization}}, name: 测试, time-zone: Asia/Shanghai }
        regime: plain.yaml
        external-id: id
        received-at: { column: received, formats: [yyyy-MM-dd] }
        channel: phone
        category: delivery
        description: { columns: [text] }
        events: [{{events}}]

        """);
    }
}

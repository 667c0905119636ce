using System.Text.Json;
using CSat.Hosting.Output;

namespace CSat.Cli.Tests.Hosting;

public sealed class ConsoleReportTests : IDisposable
{
    private readonly StringWriter _output = new();

    [Fact]
    public void Table_ChineseAndNumbers_StandsInColumns()
    {
        Write(json: false);

        _output.ToString().ReplaceLineEndings("\n").ShouldBe("""
            Department   n
            ----------  --
            质量部      12
            Sales        3
            Legal        -

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Table_AsJson_IsOneObjectOfNamedValues()
    {
        Write(json: true);

        using var document = JsonDocument.Parse(_output.ToString());
        var rows = document.RootElement.GetProperty("departments");
        rows.GetArrayLength().ShouldBe(3);
        rows[0].GetProperty("department").GetString().ShouldBe("质量部");
        rows[0].GetProperty("n").GetInt32().ShouldBe(12);
        rows[2].GetProperty("n").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Line_AsJson_IsLeftOut()
    {
        var report = new ConsoleReport(_output, json: true);
        report.Line("for people");
        report.Fact("answer", "The answer", 42);
        report.Complete();

        _output.ToString().ShouldNotContain("for people");
        JsonDocument.Parse(_output.ToString()).RootElement.GetProperty("answer").GetInt32().ShouldBe(42);
    }

    public void Dispose() => _output.Dispose();

    private void Write(bool json)
    {
        var report = new ConsoleReport(_output, json);
        report.Table("departments", ["Department", "n"], [["质量部", 12], ["Sales", 3], ["Legal", null]]);
        report.Complete();
    }
}

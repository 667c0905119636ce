using System.Text.RegularExpressions;
using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>An analyst who has only the guide and the file of the demo gets the answers that the guide prints.</summary>
[Collection(DemoFixture.Once)]
public sealed partial class AnalystGuideTests(DemoFixture demo)
{
    private const string Approve = "CSAT_APPROVE";
    private const int Questions = 27;

    [Theory]
    [InlineData("analyst-guide.md")]
    [InlineData("analyst-guide.zh-CN.md")]
    public async Task Every_question_of_the_guide_has_the_answer_that_the_file_gives(string guide)
    {
        var path = Repository.PathOf("docs", guide);
        await using var node = HostProcess.Start("node", [Repository.PathOf("tests", "Testing", "Warehouse", "guide.mjs"), demo.PathOf("csat.duckdb"), path]);
        (await node.WaitForExitAsync(TimeSpan.FromMinutes(1))).ShouldBe(0, node.Errors);
        if (Environment.GetEnvironmentVariable(Approve) is { Length: > 0 })
        {
            await File.WriteAllTextAsync(path, node.Output);
        }

        var printed = await File.ReadAllTextAsync(path);
        printed.ShouldBe(node.Output, $"Read the answers, then approve: {Approve}=1 ./csat test AnalystGuide");
        var answers = Answer().Matches(printed);
        answers.Count.ShouldBe(Questions);
        answers.ShouldAllBe(answer => answer.Groups["rows"].Captures.Count > 2, "a head, a line and a row at least");
    }

    [GeneratedRegex("```sql\n[^`]*```\n\n(?<rows>[|][^\n]*\n)*")]
    private static partial Regex Answer();
}

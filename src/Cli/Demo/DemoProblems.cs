using CSat.Domain.Problems;

namespace CSat.Cli.Demo;

/// <summary>What can keep the demo from its end.</summary>
public static class DemoProblems
{
    /// <summary>One of its commands failed.</summary>
    public const string StepFailedReason = "DEMO_STEP_FAILED";

    /// <summary>A command failed; its last words say why.</summary>
    public static Problem StepFailed(string command, string lastWords) => new(
        StepFailedReason, command, "demo",
        new($"./csat {command} 失败：{Environment.NewLine}{lastWords}{Environment.NewLine}", $"./csat {command} failed:{Environment.NewLine}{lastWords}{Environment.NewLine}"),
        new("请运行 ./csat doctor 查看缺少什么。", "Run ./csat doctor to see what is missing."));
}

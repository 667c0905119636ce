using CSat.Cli.Connection;
using CSat.Contracts.V1;
using static CSat.Cli.Samples.SampleParts;

namespace CSat.Cli.Samples;

/// <summary>The yearly targets of the sample manufacturer: its leading group draws them up, its general manager approves them (R08.5, R08.32).</summary>
internal static class ManufacturerTargets
{
    private const string Regime = "manufacturing-after-sales";

    // What each department is to reach in 2026, beside the 83 percent of the company.
    private static readonly (string Department, string Percent)[] Degrees2026 =
        [("technical", "84"), ("quality", "84"), ("manufacturing", "83"), ("supply", "82"), ("after-sales", "85")];

    /// <summary>Who draws them up.</summary>
    public static Person Leader { get; } = Officer("leading-group-01", "企业绩效管理领导小组组长", "Head of the leading group", "leading-group");

    /// <summary>Who approves them.</summary>
    public static Person Manager { get; } = Officer("general-manager-01", "总经理", "General manager", "general-manager");

    /// <summary>The targets of both years.</summary>
    public static IReadOnlyList<SampleTarget> All { get; } =
    [
        Yearly(Measure.SatisfactionDegree, 2025, "82"),
        Yearly(Measure.SatisfactionRate, 2025, "93"),
        Yearly(Measure.SatisfactionDegree, 2026, "83", Degrees2026),
        Yearly(Measure.SatisfactionRate, 2026, "94"),
    ];

    private static SampleTarget Yearly(Measure measure, int year, string percent, params (string Department, string Percent)[] departments) => new(
        new Target { Measure = measure, ValidFrom = WireDate.Of(new(year, 1, 1)), ValidTo = WireDate.Of(new(year, 12, 31)), ValuePercent = new() { Value = percent } },
        "按年度经营计划确定；拟定时结束的调查不足四次。 By the yearly business plan; fewer than four surveys were closed when it was drawn up.",
        Leader,
        Manager,
        [.. departments.Select(one => new DepartmentTarget { Department = one.Department, ValuePercent = new() { Value = one.Percent } })]);

    private static Person Officer(string code, string zh, string en, string role) => new()
    {
        Code = code, Name = Text(zh, en), Roles = { new HeldRole { Regime = Regime, Role = role, ValidFrom = WireDate.Of(ManufacturerSample.Quarters[0].Start) } },
    };
}

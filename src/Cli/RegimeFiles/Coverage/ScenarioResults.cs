using CSat.Regimes.Coverage;

namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>Which rules the scenarios live and prove.</summary>
public static class ScenarioResults
{
    /// <summary>Rules whose scenarios all pass.</summary>
    public static IReadOnlySet<string> Lived(string root) => ScenarioRecords.Read(root).Lived;

    /// <summary>Rules whose mutants are killed.</summary>
    public static IReadOnlySet<string> Proven(string root) => ScenarioRecords.Read(root).Proven;
}

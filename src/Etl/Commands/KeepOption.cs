using System.CommandLine;
using CSat.Etl.Running;
using CSat.Hosting.CommandLine;

namespace CSat.Etl.Commands;

/// <summary>The option <c>--keep</c> of every command that publishes.</summary>
internal static class KeepOption
{
    private const int Most = 50;

    public static Option<int> Create() =>
        WholeNumber.Option("--keep", "Snapshots of an organisation that stay under their unique names, the published one counted.", EtlSettings.DefaultKeep, least: 1, Most);
}

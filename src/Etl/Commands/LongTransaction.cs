using System.CommandLine;
using CSat.Etl.Running;
using CSat.Hosting.CommandLine;

namespace CSat.Etl.Commands;

/// <summary>The option that says how long a transaction may hold the horizon back before it is warned of.</summary>
internal static class LongTransaction
{
    /// <summary>Makes it.</summary>
    public static Option<int> Option() => WholeNumber.Option(
        "--long-transaction", "Warn of a transaction that has been open so long, because every run reads again what was written since it began.", EtlSettings.DefaultLongTransaction, least: 1, helpName: "SECONDS");

    /// <summary>What it says.</summary>
    public static TimeSpan Of(HostCall call, Option<int> option) => TimeSpan.FromSeconds(call.Arguments.GetValue(option));
}

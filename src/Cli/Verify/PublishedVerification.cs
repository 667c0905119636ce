using System.CommandLine;
using CSat.Cli.Children;
using CSat.Hosting.CommandLine;

namespace CSat.Cli.Verify;

/// <summary><c>./csat verify parquet</c> and <c>./csat verify warehouse</c>: what is published is read by the program that makes it.</summary>
internal static class PublishedVerification
{
    /// <summary>An export as Parquet.</summary>
    public static HostCommand Parquet()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of an export (./csat export parquet): that of its manifest.json." };
        return new HostCommand("parquet", "Read an export of a warehouse whole and compare every file and table with its manifest.", "./csat verify parquet .csat/warehouse/demo/parquet") { folder }
            .Handle((call, cancellation) => ChildHost.PassAsync(call, ["etl", "verify-parquet", call.Arguments.GetRequiredValue(folder)], cancellation));
    }

    /// <summary>Published snapshots.</summary>
    public static HostCommand Warehouse()
    {
        var file = new Argument<string?>("FILE") { Description = "A snapshot with its manifest beside it (default: all that the state holds).", Arity = ArgumentArity.ZeroOrOne };
        var organization = new Option<string?>("--organization") { Description = "Code of one organisation (default: all).", HelpName = "CODE" };
        return new HostCommand(
            "warehouse", "Read published warehouses and the snapshots kept beside them whole and compare each with its manifest.", "./csat verify warehouse --organization demo", "./csat verify warehouse /backup/demo/csat.duckdb")
        {
            file, organization,
        }.Handle((call, cancellation) => ChildHost.PassAsync(
            call,
            ["etl", "verify-warehouse", .. call.Arguments.GetValue(file) is { } path ? [Path.GetFullPath(path)] : Array.Empty<string>(), .. call.Arguments.GetValue(organization) is { } code ? ["--organization", code] : Array.Empty<string>()],
            cancellation));
    }
}

using System.CommandLine;
using CSat.Domain.Problems;
using CSat.Etl.Publishing;
using CSat.Hosting.CommandLine;

namespace CSat.Etl.Commands;

/// <summary><c>etl verify-warehouse</c>: what <c>./csat verify warehouse</c> starts; needs no PostgreSQL.</summary>
internal static class WarehouseVerificationCommand
{
    public static HostCommand Create()
    {
        var file = new Argument<string?>("FILE") { Description = "A snapshot with its manifest beside it (default: all that the state holds).", Arity = ArgumentArity.ZeroOrOne };
        var organization = new Option<string?>("--organization") { Description = "Code of one organisation (default: all).", HelpName = "O" };
        return new HostCommand(
            "verify-warehouse", "Reads published snapshots whole and compares each with its manifest.", "./csat verify warehouse --organization demo", "./csat verify warehouse /backup/demo/csat.duckdb") { file, organization }
            .Handle((call, _) => Task.FromResult(Verify(call, call.Arguments.GetValue(file) is { } path
                ? [WarehouseVerification.Verify(Path.GetFullPath(path))]
                : [.. PublishedChoice.OneOrAll(call, call.Arguments.GetValue(organization)).SelectMany(WarehouseVerification.VerifyAll)])));
    }

    private static int Verify(HostCall call, IReadOnlyList<WarehouseVerification> found)
    {
        const double Megabyte = 1_000_000;
        call.Report.Table(
            "snapshots",
            ["Organization", "Run", "Data as of", "Kind", "Storage", "Tables", "Rows", "MB", "Sound", "File"],
            found.Select(one => new object?[]
            {
                one.Manifest?.Organization, one.Manifest?.RunId.ToString(), one.Manifest?.DataAsOf, one.Manifest?.Kind, one.Manifest?.StorageVersion, one.Manifest?.Tables.Count,
                one.Manifest?.Tables.Sum(table => table.Rows), one.Manifest is { } manifest ? Math.Round(manifest.Bytes / Megabyte, 1) : null, one.Problems.Count == 0, one.Path,
            }));
        if (found.SelectMany(one => one.Problems).ToList() is { Count: > 0 } problems)
        {
            throw new ProblemException([.. problems]);
        }

        call.Report.Line("每个快照均与其清单一致。 Every snapshot is what its manifest says.");
        return ExitCodes.Done;
    }
}

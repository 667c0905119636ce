using System.CommandLine;
using CSat.Cli.Backups;
using CSat.Hosting.CommandLine;
using CSat.Postgres;
using CSat.Postgres.Erasures;

namespace CSat.Cli.Erasures;

/// <summary><c>./csat erasures export</c>: what was erased, so that a backup from before it can come back without it.</summary>
internal static class ErasuresCommand
{
    private const string All = "all";

    public static HostCommand Create()
    {
        var command = new HostCommand("erasures", "What was erased of persons.", "./csat erasures export --organization all --out erasures.jsonl");
        command.Add(CreateExport());
        return command;
    }

    private static HostCommand CreateExport()
    {
        var organization = new Option<string>("--organization") { Description = "Code of one organisation, or all.", HelpName = "O", Required = true };
        var output = new Option<string>("--out") { Description = "The file; one that is there is replaced.", HelpName = "FILE.jsonl", Required = true };
        var command = new HostCommand(
            "export", "Writes the list of erasures that a restore asks for: ids, digests and times, nothing personal.", "./csat erasures export --organization all --out erasures.jsonl") { organization, output };
        return command.Handle((call, cancellation) => RunAsync(call, call.Arguments.GetRequiredValue(organization), Path.GetFullPath(call.Arguments.GetRequiredValue(output)), cancellation));
    }

    private static async Task<int> RunAsync(HostCall call, string organization, string file, CancellationToken cancellation)
    {
        await using var database = await OwnerDatabase.OpenAsync(BackupPlace.Options(call), BackupPlace.Logger(call), cancellation).ConfigureAwait(false);
        var list = await ErasureList.OfAsync(database.Source, file, organization == All ? null : organization, TimeProvider.System, cancellation).ConfigureAwait(false);
        ErasureFile.Write(list);
        call.Report.Table("organizations", ["Organization", "Erasures"], list.Organizations.Select(listed => new object?[] { listed.Organization, listed.Erasures.Count }));
        call.Report.Fact("file", "文件 File", file);
        call.Report.Line("请与备份分开保存，恢复时用 --erasures 给出。 Keep it apart from the backups; a restore takes it as --erasures.");
        return ExitCodes.Done;
    }
}

using System.CommandLine;
using System.Globalization;
using CSat.Hosting.CommandLine;
using CSat.Hosting.State;
using CSat.Postgres;
using CSat.Postgres.Backups;

namespace CSat.Cli.Backups;

/// <summary><c>./csat backup</c>: all that PostgreSQL holds, as of one moment, in one file; while others go on writing, and whatever the schema's version.</summary>
internal static class BackupCommand
{
    public static HostCommand Create()
    {
        var output = new Option<string?>("--out") { Description = "The file (default: <state>/backups/csat-<time>.zip).", HelpName = "FILE.zip" };
        var organization = new Option<string?>("--organization") { Description = "Code of one organisation (default: all).", HelpName = "O" };
        var command = new HostCommand(
            "backup", "Writes everything that PostgreSQL holds into one file, while others go on writing.", "./csat backup --out csat-monday.zip", "./csat backup --organization demo --json") { output, organization };
        return command.Handle((call, cancellation) => RunAsync(call, call.Arguments.GetValue(output), call.Arguments.GetValue(organization), cancellation));
    }

    private static async Task<int> RunAsync(HostCall call, string? file, string? organization, CancellationToken cancellation)
    {
        var target = file is null ? Next(call.State) : Path.GetFullPath(file);
        await using var database = await OwnerDatabase.OpenAsync(BackupPlace.Options(call), BackupPlace.Logger(call), cancellation).ConfigureAwait(false);
        await using var source = await BackupSource.OpenAsync(database.Source, TimeProvider.System, cancellation).ConfigureAwait(false);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var manifest = await source.WriteAsync(target, organization, code => call.Report.Progress($"备份 backing up {code}"), cancellation).ConfigureAwait(false);
        call.Report.EndProgress();
        BackupPlace.Report(call, manifest);
        call.Report.Fact("file", "文件 File", target);
        call.Report.Fact("bytes", "字节 Bytes", new FileInfo(target).Length);
        call.Report.Line("文件含个人数据，请加密保存在另一台机器上。 It holds personal data: keep it encrypted, on another machine.");
        return ExitCodes.Done;
    }

    private static string Next(StateDirectory state) => Path.Combine(
        StateDirectory.MakePrivate(Path.Combine(state.Root, "backups")), string.Create(CultureInfo.InvariantCulture, $"csat-{DateTime.UtcNow:yyyyMMdd'T'HHmmss.fff'Z'}.zip"));
}

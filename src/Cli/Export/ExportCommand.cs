using System.CommandLine;
using CSat.Cli.Connection;
using CSat.Hosting.CommandLine;

namespace CSat.Cli.Export;

/// <summary><c>./csat export audit FILE --organization O</c>: what a running service holds, as files.</summary>
public static class ExportCommand
{
    /// <summary>The command.</summary>
    public static HostCommand Create() => new(
        "export", "Write what a running service holds to a file.", "./csat export audit demo.jsonl --organization demo") { Audit() };

    private static HostCommand Audit()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; one that is there is replaced." };
        var organization = new Option<string>("--organization") { Description = "Code of the organisation.", HelpName = "CODE", Required = true };
        return new HostCommand(
            "audit", "Export the audit chain of an organisation: one line of JSON an entry, for ./csat verify audit.", "./csat export audit demo.jsonl --organization demo")
        {
            file, organization,
        }.Handle((call, cancellation) => ExportAsync(call, call.Arguments.GetRequiredValue(file), call.Arguments.GetRequiredValue(organization), cancellation));
    }

    private static async Task<int> ExportAsync(HostCall call, string path, string organization, CancellationToken cancellation)
    {
        using var connection = ServiceConnection.Open(() => call.State);
        var last = await AuditExport.WriteAsync(connection, organization, path, position => call.Report.Progress($"{position}"), cancellation).ConfigureAwait(false);
        call.Report.EndProgress();
        call.Report.Fact("file", "文件 File", path);
        call.Report.Fact("entries", "条目 Entries", last.Entries);
        call.Report.Fact("hash", "链尾 Hash of the last", last.Hash);
        return ExitCodes.Done;
    }
}

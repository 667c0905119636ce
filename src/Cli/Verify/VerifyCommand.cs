using System.CommandLine;
using CSat.Cli.Backups;
using CSat.Domain.Problems;
using CSat.Hosting.Audits;
using CSat.Hosting.CommandLine;
using CSat.Postgres.Backups;

namespace CSat.Cli.Verify;

/// <summary><c>./csat verify audit FILE</c>: proof that what was exported is as it was, without the service that exported it.</summary>
public static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static HostCommand Create() => new(
        "verify", "Prove without the service that exported files are as they were.", "./csat verify audit demo.jsonl --head audit-head-demo-2026-11-29.json") { Audit(), Backup(), PublishedVerification.Parquet(), PublishedVerification.Warehouse() };

    private static HostCommand Audit()
    {
        var file = new Argument<string>("FILE") { Description = "An exported audit chain (./csat export audit)." };
        var heads = new Option<string[]>("--head")
        {
            Description = "A head that was kept elsewhere: the chain must still pass through it.", HelpName = "HEAD.json", AllowMultipleArgumentsPerToken = true,
        };
        return new HostCommand(
            "audit", "Compute an exported audit chain anew and name every entry that is changed, missing, doubled or out of order.", "./csat verify audit demo.jsonl",
            "./csat verify audit demo.jsonl --head audit-head-demo-2026-11-29.json")
        {
            file, heads,
        }.Handle((call, _) => Task.FromResult(Verify(call, call.Arguments.GetRequiredValue(file), call.Arguments.GetValue(heads) ?? [])));
    }

    private static HostCommand Backup()
    {
        var file = new Argument<string>("FILE") { Description = "A backup (./csat backup)." };
        return new HostCommand("backup", "Read a backup whole and compare every table with its manifest; needs no database.", "./csat verify backup csat-monday.zip") { file }.Handle(async (call, cancellation) =>
        {
            using var backup = BackupFile.Open(call.Arguments.GetRequiredValue(file));
            await backup.VerifyAsync(cancellation).ConfigureAwait(false);
            BackupPlace.Report(call, backup.Manifest);
            call.Report.Line("备份完整，每张表均与清单一致。 The backup is whole: every table is what the manifest names.");
            return ExitCodes.Done;
        });
    }

    private static int Verify(HostCall call, string path, string[] heads)
    {
        var kept = heads.Select(head => (head, AuditHeadFile.Read(head))).ToList();
        using var stream = Open(path);
        var found = AuditFile.Verify(stream, path, kept);
        call.Report.Fact("organization", "组织 Organization", found.Organization);
        call.Report.Fact("entries", "条目 Entries", found.Entries);
        call.Report.Fact("heads", "核对的链尾 Heads compared", kept.Count);
        call.Report.Fact("hash", "链尾 Hash of the last", Convert.ToHexStringLower(found.Head.Hash.Span));
        if (found.Problems.Count > 0)
        {
            throw new ProblemException(found.Problems);
        }

        call.Report.Fact("verified", "未被改动 Unchanged", true);
        return ExitCodes.Done;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(AuditProblems.NotAccessible(path, error.Message));
        }
    }
}

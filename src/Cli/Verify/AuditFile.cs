using CSat.Domain.Audits;
using CSat.Domain.Problems;
using CSat.Hosting.Audits;

namespace CSat.Cli.Verify;

/// <summary>What was found of an audit file.</summary>
/// <param name="Organization">Whose it is; empty where it does not say.</param>
/// <param name="Entries">How many entries it holds.</param>
/// <param name="Head">The end of its chain.</param>
/// <param name="Problems">What is wrong; none for a sound file.</param>
public sealed record AuditFinding(string Organization, long Entries, AuditHead Head, IReadOnlyList<Problem> Problems);

/// <summary>
/// An exported audit chain: a line that says whose it is, a line an entry, a line that says how it ends. It is verified without the service that wrote it, by the file
/// alone and against heads that were kept elsewhere.
/// </summary>
public static class AuditFile
{
    /// <summary>Version of the form of the file.</summary>
    public const int Version = 1;

    /// <summary>Verifies a file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="heads">Heads that were kept, by the names of their files.</param>
    public static AuditFinding Verify(Stream stream, string path, IReadOnlyList<(string Path, AuditHeadFile Head)> heads)
    {
        var lines = new LineReader(stream);
        if (!lines.Next(out var line) || AuditLine.Read<AuditFirstLine>(line) is not { CsatAudit: Version } first || !Guid.TryParseExact(first.OrganizationId, "D", out var id)
            || first.OrganizationId != id.ToString("D"))
        {
            return new AuditFinding("", 0, new AuditHead(0, ReadOnlyMemory<byte>.Empty), [AuditProblems.NoFirstLine(path)]);
        }

        var verification = new AuditVerification(AuditChain.Start(first.Organization, id));
        var others = heads.Where(head => head.Head.Organization != first.Organization || head.Head.OrganizationId != id).Select(head => AuditProblems.OtherOrganization(head.Path, head.Head.Organization, first.Organization)).ToList();
        foreach (var (_, head) in heads.Where(head => head.Head.OrganizationId == id))
        {
            verification.Expect(head.Head);
        }

        var last = ReadEntries(lines, verification);
        var end = verification.Head;
        var isEnded = lines.IsEnded && last is not null && last == new AuditLastLine(verification.Seen, Convert.ToHexStringLower(end.Hash.Span));
        return new AuditFinding(
            first.Organization,
            verification.Seen,
            end,
            [.. others, .. verification.Faults().Select(fault => AuditProblems.Of(path, fault)), .. isEnded ? Array.Empty<Problem>() : [AuditProblems.NoLastLine(path, verification.Seen)]]);
    }

    // Each line is taken when the next has come: the last is not an entry. Null where there is no last line of a file.
    private static AuditLastLine? ReadEntries(LineReader lines, AuditVerification verification)
    {
        byte[]? before = null;
        while (lines.Next(out var line))
        {
            if (before is not null)
            {
                Take(before, verification);
            }

            before = line.ToArray();
        }

        if (before is not null && AuditLine.Read<AuditLastLine>(before) is { } last)
        {
            return last;
        }

        if (before is not null)
        {
            Take(before, verification);
        }

        return null;
    }

    private static void Take(byte[] line, AuditVerification verification)
    {
        if (AuditLine.ReadEntry(line) is { } entry)
        {
            verification.Add(entry);
        }
        else
        {
            verification.AddUnreadable();
        }
    }
}

using CSat.Cli.Connection;
using CSat.Cli.Verify;
using CSat.Contracts.V1;
using CSat.Domain.Audits;
using CSat.Domain.Problems;

namespace CSat.Cli.Export;

/// <summary>Writes the audit chain of an organisation to a file, whole or not at all.</summary>
internal static class AuditExport
{
    private const int PageSize = 1_000;

    /// <summary>Writes it.</summary>
    /// <param name="connection">The service.</param>
    /// <param name="organization">Code of the organisation.</param>
    /// <param name="path">The file.</param>
    /// <param name="progress">Told the position reached.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How the file ends.</returns>
    /// <exception cref="ProblemException">The service refused, or the file cannot be written.</exception>
    public static async Task<AuditLastLine> WriteAsync(ServiceConnection connection, string organization, string path, Action<long> progress, CancellationToken cancellation)
    {
        var head = await connection.AskAsync(
            service => service.Audits.GetHeadAsync(new GetHeadRequest { Organization = organization }, service.Call(cancellation)).ResponseAsync, cancellation).ConfigureAwait(false);
        var aside = path + ".new";
        try
        {
            AuditLastLine last;
            var file = new FileStream(aside, FileMode.Create, FileAccess.Write);
            await using (file.ConfigureAwait(false))
            {
                last = await WriteAsync(connection, head, file, progress, cancellation).ConfigureAwait(false);
            }

            File.Move(aside, path, overwrite: true);
            return last;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(AuditProblems.NotAccessible(path, error.Message));
        }
        finally
        {
            if (File.Exists(aside))
            {
                File.Delete(aside);
            }
        }
    }

    private static async Task<AuditLastLine> WriteAsync(ServiceConnection connection, Contracts.V1.AuditHead head, FileStream file, Action<long> progress, CancellationToken cancellation)
    {
        Write(file, AuditLine.Write(new AuditFirstLine(AuditFile.Version, head.Organization, head.OrganizationId)));
        var (entries, hash) = (0L, AuditChain.Start(head.Organization, Guid.Parse(head.OrganizationId)));
        var pages = ServiceConnection.PagesAsync(
            token => connection.AskAsync(
                service => service.Audits.ListEntriesAsync(new ListEntriesRequest { Organization = head.Organization, PageSize = PageSize, PageToken = token }, service.Call(cancellation)).ResponseAsync,
                cancellation),
            page => page.NextPageToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var entry in page.Entries)
            {
                Write(file, AuditLine.Write(AuditLine.Of(ToEntry(entry))));
                entries++;
                hash = entry.Hash.ToByteArray();
            }

            progress(entries);
        }

        var last = new AuditLastLine(entries, Convert.ToHexStringLower(hash));
        Write(file, AuditLine.Write(last));
        return last;
    }

    private static void Write(FileStream file, byte[] line)
    {
        file.Write(line);
        file.WriteByte((byte)'\n');
    }

    private static SealedEntry ToEntry(Contracts.V1.AuditEntry entry) => new(
        entry.Position,
        new Domain.Audits.AuditEntry(
            Guid.Parse(entry.EntryId),
            entry.At.ToDateTimeOffset(),
            entry.Actors,
            entry.Method,
            Enum.Parse<Domain.Audits.AuditSubject>(entry.Subject.ToString()),
            entry.SubjectId.Length == 0 ? null : Guid.Parse(entry.SubjectId),
            entry.Count,
            entry.RequestId,
            entry.ContentDigest.ToByteArray(),
            Enum.Parse<Domain.Audits.AuditOutcome>(entry.Outcome.ToString())),
        entry.Hash.ToByteArray());
}

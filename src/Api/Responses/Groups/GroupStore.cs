using CSat.Api.Imports;
using CSat.Postgres.Connections;
using Npgsql;

namespace CSat.Api.Responses.Groups;

/// <summary>Writes groups of responses, each group in one transaction and one round trip, and says of every response what became of it.</summary>
/// <param name="source">The application's pool of the cell in which all organisations of the group live.</param>
/// <param name="patience">How long a group waits for a lock, as PostgreSQL reads it.</param>
internal sealed class GroupStore(NpgsqlDataSource source, string patience)
{
    private readonly List<GroupParameters> _parameters = [];
    private readonly HashSet<Guid> _inserted = [];
    private ulong? _committedBelow;

    /// <summary>Commits the group, and settles every response in it that was stored, found stored, or refused.</summary>
    /// <param name="group">Ordered by organisation.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NpgsqlException">Nothing of the group was settled; it may have been committed only where the connection broke.</exception>
    public async Task WriteAsync(PendingResponse[] group, CancellationToken cancellation)
    {
        await using var connection = await source.OpenPatientlyAsync(cancellation).ConfigureAwait(false);
        await InsertAsync(connection, group, cancellation).ConfigureAwait(false);
        var left = new List<PendingResponse>();
        foreach (var pending in group)
        {
            if (_inserted.Contains(pending.Response.ResponseId))
            {
                pending.Stored(pending.Response.ResponseId, Storing.Now, _committedBelow);
            }
            else
            {
                left.Add(pending);
            }
        }

        foreach (var part in left.GroupBy(pending => pending.Response.OrganizationId))
        {
            await GroupRemainder.SettleAsync(source, part.Key, [.. part], patience, cancellation).ConfigureAwait(false);
        }
    }

    private async Task InsertAsync(NpgsqlConnection connection, PendingResponse[] group, CancellationToken cancellation)
    {
        _inserted.Clear();
        _committedBelow = null;
        await using var batch = connection.CreateBatch();
        var results = new List<bool>();
        var part = 0;
        for (var start = 0; start < group.Length; part++)
        {
            var organization = group[start].Response.OrganizationId;
            var end = start + 1;
            while (end < group.Length && group[end].Response.OrganizationId == organization)
            {
                end++;
            }

            var parameters = Parameters(part);
            parameters.Fill(group.AsSpan(start, end - start));
            Add(parameters.ShareRounds(organization, patience), false);
            Add(end - start == 1 ? GroupParameters.InsertResponse(group[start].Response) : parameters.InsertResponses(organization, group[start].Response.Act.Method), true);
            if (parameters.HasComments)
            {
                Add(parameters.InsertComments(organization), null);
            }

            start = end;
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        foreach (var isInsert in results)
        {
            while (isInsert && await reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                _inserted.Add(reader.GetGuid(0));
                _committedBelow ??= reader.GetFieldValue<ulong>(1) + 1;
            }

            await reader.NextResultAsync(cancellation).ConfigureAwait(false);
        }

        // Only when the reader has seen the end is the transaction known to be committed.
        await reader.CloseAsync().ConfigureAwait(false);

        // A statement without a result set is not met by NextResult.
        void Add(NpgsqlBatchCommand command, bool? hasIds)
        {
            batch.BatchCommands.Add(command);
            if (hasIds is { } ids)
            {
                results.Add(ids);
            }
        }
    }

    private GroupParameters Parameters(int part)
    {
        if (part == _parameters.Count)
        {
            _parameters.Add(new GroupParameters());
        }

        return _parameters[part];
    }
}

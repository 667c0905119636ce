namespace CSat.Api.Responses.Groups;

/// <summary>Gathers the responses of one import into groups and has them written.</summary>
/// <param name="writers">Write the groups.</param>
/// <param name="cancellation">Of the import.</param>
internal sealed class ImportGroups(ImportWriters writers, CancellationToken cancellation)
{
    private readonly List<PendingResponse> _next = new(GroupWriter.Limit);
    private readonly List<(HashSet<(string Source, string Id)> Ids, Task Written)> _underWay = [];
    private HashSet<(string Source, string Id)> _ids = new(GroupWriter.Limit);

    /// <summary>Whether a group is being written.</summary>
    public bool AreWriting => _underWay.Exists(group => !group.Written.IsCompleted);

    /// <summary>Adds a response, which may take the place of a form that was finished later; waits for an idle writer where its group is full.</summary>
    /// <returns>What becomes of it, once its group has been written.</returns>
    public async ValueTask<Task<StoredResponse>> AddAsync(AcceptedResponse response, bool keepsHistory)
    {
        var pending = new PendingResponse(response, cancellation) { KeepsHistory = keepsHistory };
        _next.Add(pending);
        _ids.Add((response.SourceSystem, response.ExternalId));
        if (_next.Count == GroupWriter.Limit)
        {
            await BeginAsync();
        }

        return pending.Outcome;
    }

    /// <summary>Begins to write what has been added; waits for an idle writer.</summary>
    public async ValueTask BeginAsync()
    {
        if (_next.Count == 0)
        {
            return;
        }

        foreach (var (ids, written) in _underWay)
        {
            // Of two contents under one id the first sent is the one that counts, so it must be written first.
            if (!written.IsCompleted && ids.Overlaps(_ids))
            {
                await written;
            }
        }

        _underWay.RemoveAll(group => group.Written.IsCompleted);
        _underWay.Add((_ids, await writers.BeginAsync([.. _next], cancellation)));
        _next.Clear();
        _ids = new HashSet<(string, string)>(GroupWriter.Limit);
    }

    /// <summary>Waits until one of the groups that are being written is.</summary>
    public Task WrittenAsync() => Task.WhenAny(_underWay.Where(group => !group.Written.IsCompleted).Select(group => group.Written).DefaultIfEmpty(Task.CompletedTask));

    /// <summary>Waits until everything that was begun is written.</summary>
    public Task EndAsync() => Task.WhenAll(_underWay.Select(group => group.Written));
}

using CSat.Api.Imports;

namespace CSat.Api.Responses.Groups;

/// <summary>A response that waits for its group to be committed.</summary>
internal sealed class PendingResponse(AcceptedResponse response, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<StoredResponse> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AcceptedResponse Response { get; } = response;

    /// <summary>Whether it takes the place of the stored form where it is that form, finished later; else it is refused then.</summary>
    public bool KeepsHistory { get; init; }

    public Task<StoredResponse> Outcome => _outcome.Task;

    public bool IsSettled => _outcome.Task.IsCompleted;

    /// <summary>Settles it when its caller has given up; true then, and it need not be written.</summary>
    public bool IsGivenUp() => cancellation.IsCancellationRequested && _outcome.TrySetCanceled(cancellation);

    public void Stored(Guid responseId, Storing storing, ulong? committedBelow = null) =>
        _outcome.TrySetResult(new StoredResponse(responseId, storing, Response.Content) { CommittedBelow = committedBelow });

    public void Refused(Exception exception) => _outcome.TrySetException(exception);
}

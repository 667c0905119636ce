namespace CSat.Api.Responses.Groups;

/// <summary>A response that waits for its group to be committed.</summary>
internal sealed class PendingResponse(AcceptedResponse response, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<StoredResponse> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AcceptedResponse Response { get; } = response;

    public Task<StoredResponse> Outcome => _outcome.Task;

    public bool IsSettled => _outcome.Task.IsCompleted;

    /// <summary>Settles it when its caller has given up; true then, and it need not be written.</summary>
    public bool IsGivenUp() => cancellation.IsCancellationRequested && _outcome.TrySetCanceled(cancellation);

    public void Stored(Guid responseId, bool already) => _outcome.TrySetResult(new StoredResponse(responseId, already, Response.Content));

    public void Refused(Exception exception) => _outcome.TrySetException(exception);
}

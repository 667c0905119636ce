using System.Collections.Concurrent;
using Grpc.Core;

namespace CSat.GrpcRuntime.Tests.Fixtures;

/// <summary>What handlers leave for the tests to see.</summary>
public sealed class CallLog
{
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>A context that outlived its call.</summary>
    public ServerCallContext? Kept { get; set; }

    public int Written { get; set; }

    public Task Released => _release.Task;

    public Task Entered => _entered.Task;

    public Task Cancelled => _cancelled.Task;

    public void Release() => _release.TrySetResult();

    public void Enter() => _entered.TrySetResult();

    public void Add(string line) => Lines.Enqueue(line);

    /// <summary>Waits, as a handler, until the call is cancelled, and fails as such handlers do.</summary>
    public async Task WaitForCancelAsync(ServerCallContext context)
    {
        Enter();
        try
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        }
        finally
        {
            _cancelled.TrySetResult();
        }
    }
}

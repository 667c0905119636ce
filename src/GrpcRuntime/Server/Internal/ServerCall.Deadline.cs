using CSat.GrpcRuntime.Wire;
using Grpc.Core;

namespace CSat.GrpcRuntime.Server;

/// <content>The deadline: at its moment the client gets its answer, whatever the handler does.</content>
internal sealed partial class ServerCall : IDisposable
{
    private CancellationTokenSource? _cancellation;
    private DeadlineTimer? _timer;
    private DateTime _deadline = DateTime.MaxValue;

    public bool DeadlinePassed { get; private set; }

    /// <summary>The token for reads and writes; an aborted connection ends them by itself, so none is needed without a deadline.</summary>
    public CancellationToken Interruption => _cancellation?.Token ?? CancellationToken.None;

    protected override DateTime DeadlineCore => _deadline;

    protected override CancellationToken CancellationTokenCore => _cancellation?.Token ?? http.RequestAborted;

    public void Dispose()
    {
        _timer?.Dispose();
        _cancellation?.Dispose();
    }

    private void StartDeadline(TimeSpan timeout)
    {
        var now = DateTime.UtcNow;
        _deadline = timeout < DateTime.MaxValue - now ? now + timeout : DateTime.MaxValue;
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        _timer = new DeadlineTimer(_deadline, OnDeadline);
    }

    private void OnDeadline()
    {
        lock (this)
        {
            if (_ended)
            {
                return;
            }

            (_ended, DeadlinePassed, _status) = (true, true, new Status(StatusCode.DeadlineExceeded, "Deadline Exceeded"));
            SendStatus();
            ServerLog.DeadlineExceeded(options.Logger, MethodCore);
            _ = CompleteAndCancelAsync(http.Response.CompleteAsync(), _cancellation!);
        }
    }

    private static async Task CompleteAndCancelAsync(Task completion, CancellationTokenSource cancellation)
    {
        await completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await cancellation.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

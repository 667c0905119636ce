namespace CSat.GrpcRuntime.Wire;

/// <summary>Fires once at a moment, however far: a <see cref="Timer" /> alone reaches 49 days and may fire a little early.</summary>
internal sealed class DeadlineTimer : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);
    private readonly DateTime _deadline;
    private readonly Action _expired;
    private readonly Timer _timer;

    public DeadlineTimer(DateTime deadline, Action expired)
    {
        (_deadline, _expired) = (deadline, expired);
        _timer = new Timer(static timer => ((DeadlineTimer)timer!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Arm();
    }

    public void Dispose() => _timer.Dispose();

    private void OnTimer()
    {
        if (DateTime.UtcNow >= _deadline)
        {
            _expired();
        }
        else
        {
            Arm();
        }
    }

    private void Arm()
    {
        var left = Math.Clamp(Math.Ceiling((_deadline - DateTime.UtcNow).TotalMilliseconds), 0, Longest.TotalMilliseconds);
        try
        {
            _timer.Change((long)left, Timeout.Infinite);
        }
        catch (ObjectDisposedException)
        {
            // The call ended while its timer fired.
        }
    }
}

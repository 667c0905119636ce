using CSat.Etl.Extracting;
using Microsoft.Extensions.Logging;

namespace CSat.Etl.Running;

/// <summary>
/// Warns, once a transaction, of one that holds the horizon back for too long. Where its beginning is not seen, it is counted from when it was first seen to hold the
/// horizon.
/// </summary>
/// <param name="limit">How long is too long.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of it.</param>
internal sealed partial class HorizonAlarm(TimeSpan limit, TimeProvider time, ILogger logger)
{
    private string? _xid;
    private DateTimeOffset _since;
    private bool _isTold;

    /// <summary>Takes note of a look.</summary>
    /// <param name="holder">The transaction that holds the horizon now; null for none.</param>
    public void Look(HorizonHolder? holder)
    {
        if (holder is null)
        {
            _xid = null;
            EtlMeter.HorizonHeld(TimeSpan.Zero);
            return;
        }

        var now = time.GetUtcNow();
        if (holder.Xid != _xid)
        {
            (_xid, _since, _isTold) = (holder.Xid, holder.Begun ?? now, false);
        }

        var age = now > _since ? now - _since : TimeSpan.Zero;
        EtlMeter.HorizonHeld(age);
        if (age >= limit && !_isTold)
        {
            _isTold = true;
            EtlMeter.LongTransaction();
            Held(logger, holder.Pid, holder.Application, (long)age.TotalSeconds);
        }
    }

    [LoggerMessage(2101, LogLevel.Warning, "The transaction of PostgreSQL's process {Pid} ({Application}) has been open for {Seconds} s: until it ends, every run reads again what was written since it began")]
    private static partial void Held(ILogger logger, int? pid, string application, long seconds);
}

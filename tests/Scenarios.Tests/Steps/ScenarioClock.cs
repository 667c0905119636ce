using System.Globalization;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>The system's clock plus an offset that a scenario sets: the wall time moves, the timers run on.</summary>
internal sealed class ScenarioClock : TimeProvider
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private long _offset;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    /// <summary>Makes it this moment; it goes on from there.</summary>
    /// <param name="moment">A day, or a day and time of the scenario's companies: <c>2026-03-02 09:30</c>.</param>
    public void Set(string moment) => Interlocked.Exchange(ref _offset, (At(moment) - base.GetUtcNow()).Ticks);

    /// <summary>The moment of a day, or of a day and time, in the zone of the scenario's companies; a day alone is its ninth hour.</summary>
    public static DateTimeOffset At(string moment) =>
        new(DateTime.Parse(moment.Contains(' ', StringComparison.Ordinal) ? moment : moment + " 09:00", CultureInfo.InvariantCulture), Beijing);
}

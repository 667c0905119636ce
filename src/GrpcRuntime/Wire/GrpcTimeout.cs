using System.Globalization;

namespace CSat.GrpcRuntime.Wire;

/// <summary>The <c>grpc-timeout</c> header: at most eight digits and a unit (H, M, S, m, u, n).</summary>
internal static class GrpcTimeout
{
    private static readonly (char Unit, long Ticks)[] Units =
    [
        ('m', TimeSpan.TicksPerMillisecond), ('S', TimeSpan.TicksPerSecond), ('M', TimeSpan.TicksPerMinute), ('H', TimeSpan.TicksPerHour),
        ('u', TimeSpan.TicksPerMicrosecond), ('n', 0),
    ];

    public static bool TryParse(string? header, out TimeSpan timeout)
    {
        timeout = default;
        if (header is not { Length: >= 2 and <= 9 } || !long.TryParse(header.AsSpan(0, header.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        foreach (var (unit, ticks) in Units)
        {
            if (unit == header[^1])
            {
                timeout = TimeSpan.FromTicks(unit == 'n' ? value / TimeSpan.NanosecondsPerTick : value * ticks);
                return true;
            }
        }

        return false;
    }

    /// <summary>The finest unit of a millisecond or more that holds the value, rounded up: a deadline is never sent shorter than it is.</summary>
    public static string Format(TimeSpan timeout)
    {
        foreach (var (unit, ticks) in Units)
        {
            var value = Math.Max(1, (timeout.Ticks / ticks) + (timeout.Ticks % ticks > 0 ? 1 : 0));
            if (value <= 99_999_999)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{value}{unit}");
            }

            if (unit == 'H')
            {
                break;
            }
        }

        return "99999999H";
    }
}

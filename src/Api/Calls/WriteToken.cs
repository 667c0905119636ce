using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CSat.Api.Calls;

/// <summary>
/// What the answer to a writing call carries, so that its caller can ask whether a snapshot of the warehouse includes the write. Opaque to callers: the cluster, a
/// colon, and a number.
/// </summary>
/// <param name="SystemIdentifier">The database cluster that the write was to.</param>
/// <param name="Horizon">The write, and everything that it answered from, was of transactions of that cluster with smaller numbers.</param>
public sealed record WriteToken(string SystemIdentifier, ulong Horizon)
{
    /// <summary>The longest there is, in characters.</summary>
    public const int LongestText = 64;

    /// <summary>Name of the header, of a stream the trailer, that carries it.</summary>
    public const string Header = "csat-write-token";

    /// <summary>Reads one.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out WriteToken? token)
    {
        token = text.Split(':') is [var cluster, var number] && IsNumber(cluster, out _) && IsNumber(number, out var horizon) ? new(cluster, horizon) : null;
        return token is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{SystemIdentifier}:{Horizon.ToString(CultureInfo.InvariantCulture)}";

    private static bool IsNumber(string text, out ulong number) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

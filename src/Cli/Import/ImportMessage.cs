using Google.Protobuf;

namespace CSat.Cli.Import;

/// <summary>Rows that go out in one message: so many that messages cost nothing, so few that progress moves and no message comes near the server's limits.</summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed class ImportMessage<TRow>
    where TRow : IMessage
{
    /// <summary>Most rows; the server takes 1,000.</summary>
    public const int RowsLimit = 250;

    /// <summary>Most bytes, unless a single row has more; the server takes 4 MiB.</summary>
    public const int BytesLimit = 1 << 20;

    // Tag and length of a row.
    private const int RowOverhead = 6;

    private readonly List<TRow> _rows = new(RowsLimit);
    private int _bytes;

    /// <summary>The rows.</summary>
    public IReadOnlyList<TRow> Rows => _rows;

    /// <summary>Adds a row; false where it no longer fits.</summary>
    public bool TryAdd(TRow row)
    {
        var bytes = row.CalculateSize() + RowOverhead;
        if (_rows.Count == RowsLimit || (_rows.Count > 0 && _bytes + bytes > BytesLimit))
        {
            return false;
        }

        _rows.Add(row);
        _bytes += bytes;
        return true;
    }
}

namespace CSat.Cli.Verify;

/// <summary>Reads the lines of a file as bytes, each up to its line feed: what a reader of text would make alike stays apart.</summary>
/// <param name="stream">The file.</param>
internal sealed class LineReader(Stream stream)
{
    /// <summary>Most bytes of a line; a longer one comes in parts.</summary>
    public const int Limit = 1 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isOver;

    /// <summary>Whether the line read last ended with a line feed.</summary>
    public bool IsEnded { get; private set; } = true;

    /// <summary>The next line without its line feed; false at the end. It is good until the next call.</summary>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (found >= 0 || _end - _start >= Limit || (_isOver && _end > _start))
            {
                var length = found >= 0 ? found : Math.Min(_end - _start, Limit);
                line = _buffer.AsSpan(_start, length);
                IsEnded = found >= 0;
                _start += length + (IsEnded ? 1 : 0);
                return true;
            }

            if (_isOver)
            {
                line = default;
                return false;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isOver = read == 0;
    }
}

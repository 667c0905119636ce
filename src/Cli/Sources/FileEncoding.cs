using System.Buffers;
using System.Text;
using CSat.Cli.Csv;
using CSat.Domain.Problems;

namespace CSat.Cli.Sources;

/// <summary>
/// The encoding of a text file: a byte order mark says it, else UTF-16 shows by its zero bytes, else what is valid UTF-8 is UTF-8, else what is valid GB18030
/// (GBK, GB2312) and looks like it is that. The whole file is looked at, so that no row goes in from a file that is of no encoding further down.
/// </summary>
/// <param name="Name">Its name, for example <c>gb18030</c>.</param>
/// <param name="Encoding">What reads it.</param>
/// <param name="Preamble">Bytes of the byte order mark; 0 where there is none.</param>
/// <param name="Unit">Bytes of a line feed.</param>
internal sealed record FileEncoding(string Name, Encoding Encoding, int Preamble, int Unit)
{
    private const int Chunk = 1 << 16;

    static FileEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Whether a mapping may name the encoding.</summary>
    public static bool IsKnown(string name) => Named(name) is not null;

    /// <summary>The encoding of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stated">The encoding that the mapping names; null: to be recognised.</param>
    /// <exception cref="ProblemException">The file has bytes that are not of the encoding stated, or of none that is recognised.</exception>
    public static FileEncoding Of(string path, string? stated)
    {
        var (mark, zeros) = Beginning(path);
        if (stated is not null)
        {
            var wanted = Named(stated)!;
            var encoding = wanted.Unit == 2 && mark?.Unit == 2 ? mark : wanted with { Preamble = mark?.Name == wanted.Name ? mark.Preamble : 0 };
            return FirstBroken(path, encoding) is { } at ? throw new ProblemException(CsvProblems.OtherEncoding(path, stated, at)) : encoding;
        }

        if ((mark ?? zeros) is { } sure)
        {
            return FirstBroken(path, sure) is { } at ? throw new ProblemException(CsvProblems.BrokenEncoding(path, sure.Name, at)) : sure;
        }

        if (FirstBroken(path, Utf8) is not { } broken)
        {
            return Utf8;
        }

        var census = Gb18030Census.Of(path);
        return census.FirstBroken is null && census.LooksChinese ? Gb18030
            : throw new ProblemException(
                IsMostlyUtf8(path) ? CsvProblems.BrokenEncoding(path, Utf8.Name, broken)
                : census.FirstBroken is { } position ? CsvProblems.NeitherEncoding(path, broken, position)
                : CsvProblems.UnlikelyEncoding(path, broken));
    }

    private static FileEncoding Utf8 { get; } = new("utf-8", new UTF8Encoding(false, true), 0, 1);

    private static FileEncoding Gb18030 => Named("gb18030")!;

    private static FileEncoding? Named(string name)
    {
        var (code, shown) = name.ToLowerInvariant() switch
        {
            "utf-8" or "utf8" => ("utf-8", "utf-8"),
            "utf-16" or "utf-16le" => ("utf-16", "utf-16le"),
            "utf-16be" => ("utf-16BE", "utf-16be"),
            "gb18030" or "gbk" or "gb2312" or "cp936" => ("gb18030", "gb18030"),
            var other => (other, other),
        };
        try
        {
            var encoding = Encoding.GetEncoding(code, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return encoding.CodePage is 12000 or 12001 or 65000 ? null : new(shown, encoding, 0, shown.StartsWith("utf-16", StringComparison.Ordinal) ? 2 : 1);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // In UTF-16 every comma, digit and line end has a zero byte, always on the same side; the text of no other encoding has any.
    private static (FileEncoding? Mark, FileEncoding? Zeros) Beginning(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[Chunk];
        var read = stream.ReadAtLeast(bytes, Chunk, throwOnEndOfStream: false);
        FileEncoding? mark = bytes.AsSpan(0, read) switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8 with { Preamble = 3 },
            [0xFF, 0xFE, ..] => Named("utf-16le")! with { Preamble = 2 },
            [0xFE, 0xFF, ..] => Named("utf-16be")! with { Preamble = 2 },
            _ => null,
        };
        var (even, odd) = (0, 0);
        for (var i = 0; i < read; i++)
        {
            if (bytes[i] == 0)
            {
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
            }
        }

        var enough = read / 40;
        return (mark, odd > enough && odd > 4 * even ? Named("utf-16le") : even > enough && even > 4 * odd ? Named("utf-16be") : null);
    }

    /// <summary>Position of the first byte that is not of the encoding; null where all are.</summary>
    private static long? FirstBroken(string path, FileEncoding encoding)
    {
        using var stream = File.OpenRead(path);
        stream.Position = encoding.Preamble;
        var decoder = encoding.Encoding.GetDecoder();
        decoder.Fallback = DecoderFallback.ExceptionFallback;
        var bytes = new byte[Chunk];
        var characters = new char[encoding.Encoding.GetMaxCharCount(Chunk)];
        for (long start = encoding.Preamble; ;)
        {
            var read = stream.ReadAtLeast(bytes, Chunk, throwOnEndOfStream: false);
            try
            {
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read < Chunk);
            }
            catch (DecoderFallbackException error)
            {
                return Math.Max(encoding.Preamble, start + error.Index);
            }

            if (read < Chunk)
            {
                return null;
            }

            start += read;
        }
    }

    private static bool IsMostlyUtf8(string path)
    {
        var (valid, broken) = (0L, 0L);
        using var stream = File.OpenRead(path);
        var bytes = new byte[Chunk];
        for (int kept = 0, read; (read = stream.Read(bytes, kept, Chunk - kept)) > 0;)
        {
            var span = bytes.AsSpan(0, kept + read);
            while (span.Length > 0 && Rune.DecodeFromUtf8(span, out var rune, out var consumed) is var status && status != OperationStatus.NeedMoreData)
            {
                valid += status == OperationStatus.Done && rune.Value > 0x7F ? 1 : 0;
                broken += status == OperationStatus.Done ? 0 : 1;
                span = span[consumed..];
            }

            kept = span.Length;
            span.CopyTo(bytes);
        }

        return valid > broken;
    }
}

using System.Buffers;
using System.IO.Compression;
using CSat.Cli.Csv;
using CSat.Domain.Problems;

namespace CSat.Cli.Sources;

/// <summary>What a file is, by its first bytes whatever its name says.</summary>
internal static class FileKind
{
    private static readonly byte[] OldWorkbook = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly SearchValues<char> Blank = SearchValues.Create("\uFEFF \t\r\n");

    public enum Kind
    {
        Text,
        Workbook,
    }

    /// <exception cref="ProblemException">An old or encrypted workbook, another archive, or a web page, which systems call .xls too.</exception>
    public static Kind Of(string path)
    {
        Span<byte> first = stackalloc byte[256];
        using var stream = File.OpenRead(path);
        first = first[..stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        if (first.StartsWith("PK\u0003\u0004"u8))
        {
            return HoldsWorkbook(path) ? Kind.Workbook : throw new ProblemException(CsvProblems.Archive(path));
        }

        if (first.StartsWith(OldWorkbook))
        {
            throw new ProblemException(CsvProblems.OldWorkbook(path));
        }

        var text = System.Text.Encoding.Latin1.GetString(first).Replace("\0", "", StringComparison.Ordinal);
        var start = text.AsSpan().IndexOfAnyExcept(Blank) is var at and >= 0 ? text[at..] : "";
        return start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<table", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            ? throw new ProblemException(CsvProblems.WebPage(path))
            : Kind.Text;
    }

    private static bool HoldsWorkbook(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return archive.GetEntry("xl/workbook.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}

namespace CSat.Cli.Sources;

/// <summary>Passes over the lines above a header, which need not be CSV at all.</summary>
internal static class LineSkipper
{
    /// <summary>Position in the file after so many lines; the file's end where it has fewer. A line ends with LF, CR LF or CR.</summary>
    public static long After(Stream file, FileEncoding encoding, int lines)
    {
        file.Position = encoding.Preamble;
        var (last, position) = (-1, file.Position);
        while (lines > 0 && Unit(file, encoding) is var unit and >= 0)
        {
            lines -= unit is '\r' || (unit is '\n' && last is not '\r') ? 1 : 0;
            (last, position) = (unit, file.Position);
        }

        return last is '\r' && Unit(file, encoding) is '\n' ? file.Position : position;
    }

    // In the encodings of one byte a unit, those of Chinese included, no part of another character looks like a line end.
    private static int Unit(Stream file, FileEncoding encoding)
    {
        var first = file.ReadByte();
        if (encoding.Unit == 1 || first < 0)
        {
            return first;
        }

        var second = file.ReadByte();
        return second < 0 ? -1 : encoding.Name == "utf-16be" ? (first << 8) | second : first | (second << 8);
    }
}

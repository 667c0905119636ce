namespace CSat.Cli.Sources;

/// <summary>
/// What the bytes of a file would be in GB18030. Nearly every text of a Latin or Japanese code page can be read as GB18030 too, as nonsense; Chinese text shows
/// by its characters, which are nearly all of GB2312.
/// </summary>
/// <param name="Common">Characters of two bytes that GB2312 has, and those of four bytes.</param>
/// <param name="Rare">Other characters of two bytes.</param>
/// <param name="FirstBroken">Position of the first byte that is not of the encoding; null where all are.</param>
internal sealed record Gb18030Census(long Common, long Rare, long? FirstBroken)
{
    /// <summary>Whether at least two in three characters are those of Chinese text.</summary>
    public bool LooksChinese => Common >= 2 * Rare;

    public static Gb18030Census Of(string path)
    {
        using var stream = new BufferedStream(File.OpenRead(path), 1 << 16);
        var (common, rare, position) = (0L, 0L, 0L);
        for (int lead; (lead = stream.ReadByte()) >= 0; position++)
        {
            if (lead < 0x80)
            {
                continue;
            }

            var trail = lead is 0x80 or 0xFF ? -1 : stream.ReadByte();
            if (trail is >= 0x30 and <= 0x39 && stream.ReadByte() is >= 0x81 and <= 0xFE && stream.ReadByte() is >= 0x30 and <= 0x39 && lead is <= 0x84 or (>= 0x90 and <= 0xE3))
            {
                common++;
                position += 3;
            }
            else if (trail is >= 0x40 and not 0x7F and <= 0xFE)
            {
                (common, rare) = lead >= 0xA1 && trail >= 0xA1 ? (common + 1, rare) : (common, rare + 1);
                position++;
            }
            else
            {
                return new(common, rare, position);
            }
        }

        return new(common, rare, null);
    }
}

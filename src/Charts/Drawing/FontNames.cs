namespace CSat.Charts.Drawing;

/// <summary>The fonts of reports and charts by their names, in the order in which a character is looked for.</summary>
public static class FontNames
{
    /// <summary>The font of all texts; <see cref="TextWidth"/> has its advances.</summary>
    public const string First = "Noto Sans SC";

    /// <summary>For the characters that it lacks.</summary>
    public const string Further = "LXGW WenKai";

    /// <summary>
    /// Both, and then the Chinese fonts that machines come with and Latin ones that are hardly wider than the first: where an SVG stands alone its texts keep their room by
    /// these too. As style sheets and attributes write it.
    /// </summary>
    public const string List = $"'{First}', '{Further}', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', Arial, 'Liberation Sans', 'DejaVu Sans Condensed', sans-serif";
}

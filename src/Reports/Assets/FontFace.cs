namespace CSat.Reports.Assets;

/// <summary>One subset of one weight of the font.</summary>
/// <param name="Weight">400 or 700.</param>
/// <param name="File">Path of the woff2 file.</param>
/// <param name="RangeText">The unicode-range as written in the style sheet.</param>
/// <param name="Ranges">The same as code points, both ends included.</param>
internal sealed record FontFace(int Weight, string File, string RangeText, IReadOnlyList<(int First, int Last)> Ranges)
{
    public bool Touches(IReadOnlySet<int> codePoints) =>
        Ranges.Any(range => range.Last - range.First < codePoints.Count
            ? Enumerable.Range(range.First, range.Last - range.First + 1).Any(codePoints.Contains)
            : codePoints.Any(point => point >= range.First && point <= range.Last));
}

using System.Text;
using CSat.Domain.Text;

namespace CSat.Charts.Drawing;

/// <summary>
/// How wide a text stands in the page's font, Noto Sans SC, without opening a font file: advances of the printable ASCII characters are those of the font,
/// Chinese characters take one em, and so does everything else that is drawn, which is never too little.
/// </summary>
internal static class TextWidth
{
    /// <summary>Height of capitals and digits over the size.</summary>
    public const double CapHeight = 0.733;

    private const double Unit = 1000;
    private const int FirstAscii = ' ';
    private const int Minus = 0x2212;
    private const int EnDash = 0x2013;

    private static readonly short[] Regular =
    [
        224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474,
        946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559,
        606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
    ];

    private static readonly short[] Bold =
    [
        227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590, 590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514,
        1007, 641, 681, 656, 714, 615, 585, 717, 757, 330, 568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 387, 378, 590, 567,
        626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 437, 495, 421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590,
    ];

    /// <summary>The width of one line of text, in the unit of its size.</summary>
    public static double Of(string text, double size, bool bold = false) => text.EnumerateRunes().Sum(rune => Advance(rune, bold)) * size / Unit;

    private static double Advance(Rune rune, bool bold)
    {
        var table = bold ? Bold : Regular;
        return rune.Value switch
        {
            >= FirstAscii when rune.Value - FirstAscii < table.Length => table[rune.Value - FirstAscii],
            DirectionMarks.Apart or DirectionMarks.EndApart => 0,
            Minus => table['+' - FirstAscii],
            EnDash => table['0' - FirstAscii],
            _ => Unit,
        };
    }
}

using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>A Pareto of few classes with short names: columns, and the line of the running share on the same scale.</summary>
internal static class ParetoColumns
{
    private const int Most = 8;
    private const int MostLines = 3;
    private const double Head = 34;
    private const double PlotHeight = 200;
    private const double Right = 40;
    private const double HalfColumn = 0.36;
    private const double WidestColumn = 110;
    private const double NameAir = 8;

    /// <summary>Whether all names can be written whole below columns.</summary>
    public static bool Fit(Board board, IReadOnlyList<ParetoClass> classes) =>
        !board.IsNarrow && classes.Count is > 0 and <= Most && classes.All(one => FitsWhole(one.Name, Room(board, classes.Count), board.Text));

    /// <summary>Draws, and returns the height it took in pixels.</summary>
    public static double Draw(Board board, IReadOnlyList<ParetoClass> classes, Language language)
    {
        var area = board.Area(0, Head, board.Width - Right, Head + PlotHeight, (-0.5, classes.Count - 0.5), (0, 100));
        foreach (var share in Scales.Marks(0, 100, 20))
        {
            area.Line(-0.5, share, classes.Count - 0.5, share, share == ParetoChart.Vital ? Tones.Muted : Tones.Line, share == ParetoChart.Vital ? 1 : 0.6, share == ParetoChart.Vital ? Dash.Dotted : Dash.Solid);
            area.Text($"{share:0}%", classes.Count - 0.5, share, Alignment.MiddleRight, Tones.Muted, size: board.Small, dx: Right);
        }

        board.Page.Text(language == Language.Chinese ? "件数" : "Complaints", 0, 2, Alignment.UpperLeft, Tones.Muted, size: board.Small);
        board.Page.Text(language == Language.Chinese ? "累计占比" : "Running share", board.Width, 2, Alignment.UpperRight, Tones.ContrastInk, size: board.Small);
        var names = classes.Select(one => TextFit.Lines(one.Name, Room(board, classes.Count), board.Text, MostLines)).ToArray();
        for (var i = 0; i < classes.Count; i++)
        {
            Column(area, classes[i], i);
            area.Text(names[i], i, 0, Alignment.UpperCenter, dy: NameAir);
            area.Hint(i - 0.5, i + 0.5, 0, 100, $"{classes[i].Name}: {classes[i].Hint(language)}");
        }

        area.Floor();
        area.Chain([.. classes.Select((one, i) => ((double)i, (double)one.Running))], Tones.Contrast, 2, 6.5);
        for (var i = 0; i < classes.Count; i++)
        {
            var isTurn = classes[i].IsVital && (i == classes.Count - 1 || !classes[i + 1].IsVital);
            area.Text($"{Display.Short(classes[i].Running)}%", i, (double)classes[i].Running, Alignment.LowerRight, Tones.ContrastInk, isTurn, dx: -7, dy: -Lift(area, (double)classes[i].Running, board.Text));
        }

        return Head + PlotHeight + NameAir + (names.Max(TextFit.Count) * board.Text * Board.LineHeight);
    }

    private static void Column(Area area, ParetoClass one, int i)
    {
        const double inside = 20;
        var share = (double)one.Share;
        var half = Math.Min(HalfColumn, WidestColumn / 2 / (area.X(1) - area.X(0)));
        area.Box(i - half, i + half, 0, share, one.Color);
        if (area.Y(0) - area.Y(share) >= inside)
        {
            area.Text(Display.Count(one.Count), i, share, Alignment.UpperCenter, Tones.InkOn(one.Color), bold: true, dy: 9);
        }
        else
        {
            area.Text(Display.Count(one.Count), i, share, Alignment.LowerCenter, bold: true, dy: -5);
        }
    }

    /// <summary>How far above its dot the foot of a label stands, so that no level line runs through the label.</summary>
    private static double Lift(Area area, double share, double size)
    {
        const double least = 4;
        const double air = 3;
        var foot = area.Y(share) - least;
        foreach (var line in Scales.Marks(0, 100, 20).Select(area.Y))
        {
            if (line < foot + air && line > foot - (size * TextWidth.CapHeight) - air)
            {
                return least + foot - (line - air);
            }
        }

        return least;
    }

    private static double Room(Board board, int count) => ((board.Width - Right) / count) - 8;

    private static bool FitsWhole(string name, double room, double size) =>
        TextFit.Count(TextFit.Lines(name, room, size, MostLines + 1)) <= MostLines
        && name.Split(' ').All(word => word.Any(letter => !char.IsAscii(letter)) || TextWidth.Of(word, size) <= room);
}

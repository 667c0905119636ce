namespace CSat.Charts.Drawing;

/// <summary>The room a chart is drawn for. One function draws both; the page shows the one that fits, so that text is never shrunk to be unreadable.</summary>
public enum ChartWidth
{
    /// <summary>Paper and wide screens: the 174 mm column of the printed page.</summary>
    Wide,

    /// <summary>A telephone: names stand above their bars, and text is a little larger because the drawing may be scaled down.</summary>
    Narrow,
}

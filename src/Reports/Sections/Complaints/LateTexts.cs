using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Text;

namespace CSat.Reports.Sections.Complaints;

/// <summary>The share of late complaints in cells of tables.</summary>
internal static class LateTexts
{
    /// <summary>The percentage with two decimals, its bounds where a part cannot be judged, or "no data".</summary>
    public static string Cell(ClockTally tally, Language language) => tally.LateShare switch
    {
        null => Display.NoData.In(language),
        { Percent: { } late } => Display.Fixed(late),
        { } bounds => $"{Display.Fixed(bounds.Lower)}–{Display.Fixed(bounds.Upper)}",
    };

    /// <summary>Late of those that are over: 3 / 40; at least so many where a part cannot be judged; a dash where none is over.</summary>
    public static string Counts(ClockTally tally) => tally.Over == 0 ? "–" : $"{(tally.Unknown > 0 ? "≥ " : "")}{Display.Count(tally.Late)} / {Display.Count(tally.Over)}";
}

using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>One bar of a <see cref="ParetoChart"/>.</summary>
/// <param name="Name">The whole name.</param>
/// <param name="Count">Complaints.</param>
/// <param name="Share">Of all complaints, in percent.</param>
/// <param name="Running">Share of this and all classes before, in percent.</param>
/// <param name="IsRest">Many small classes summed.</param>
/// <param name="IsVital">One of the few that make most.</param>
internal sealed record ParetoClass(string Name, long Count, decimal Share, decimal Running, bool IsRest, bool IsVital)
{
    /// <summary>Colour of its bar.</summary>
    public Color Color => IsRest ? Tones.Line : IsVital ? Tones.Accent : Tones.AccentSoft;

    /// <summary>What its hint says after the name.</summary>
    public string Hint(Language language) => language == Language.Chinese
        ? $"{Display.Count(Count)} 件（{Display.Short(Share)}%），累计 {Display.Short(Running)}%"
        : $"{Display.Count(Count)} ({Display.Short(Share)}%), running share {Display.Short(Running)}%";
}

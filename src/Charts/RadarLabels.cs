using CSat.Analytics.Shared;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>The names around a <see cref="RadarChart"/> with their values, moved apart where they would touch.</summary>
internal sealed class RadarLabels
{
    private const double NameGap = 10;
    private const int MostLines = 3;
    private const double Air = 8;

    private readonly Board _board;
    private readonly List<Label> _labels = [];
    private readonly double _radius;

    private RadarLabels(Board board, double radius) => (_board, _radius) = (board, radius);

    /// <summary>Pixels that the chart needs above its middle.</summary>
    public double Above => _labels.Select(label => -label.Top).Append(_radius).Max() + 2;

    /// <summary>Pixels that the chart needs below its middle.</summary>
    public double Below => _labels.Select(label => label.Top + label.Height).Append(_radius).Max() + 4;

    /// <summary>Lays the names out around a middle at 0, 0.</summary>
    public static RadarLabels Of(Board board, IReadOnlyList<RadarItem> items, double radius, Language language)
    {
        var labels = new RadarLabels(board, radius);
        var sides = items.Select((item, i) => (Item: item, Spoke: RadarChart.Spoke(i, items.Count))).ToLookup(one => RadarChart.IsUpright(one.Spoke) ? 0 : Math.Sign(one.Spoke.X), one => one);
        labels.Side([.. sides[1]], 1, language);
        labels.Side([.. sides[-1]], -1, language);
        foreach (var (item, spoke) in sides[0])
        {
            labels.Pole(item, spoke.Y < 0, language);
        }

        return labels;
    }

    /// <summary>Writes the names.</summary>
    public void Write((double X, double Y) middle)
    {
        foreach (var label in _labels)
        {
            var (x, y) = (middle.X + label.X, middle.Y + label.Top);
            var alignment = label.Side switch { 0 => Alignment.UpperCenter, > 0 => Alignment.UpperLeft, _ => Alignment.UpperRight };
            _board.Page.Text(label.Name, x, y, alignment, label.IsLower ? Tones.ContrastInk : Tones.Ink, label.IsLower);
            _board.Page.Text(label.Values, x, y + label.Height - (_board.Small * TextWidth.CapHeight) - Air, alignment, Tones.Muted, size: _board.Small);
            var left = label.Side switch { 0 => x - (label.Width / 2), > 0 => x, _ => x - label.Width };
            _board.Hint(left, y, left + label.Width, y + label.Height - Air, label.Hint);
        }
    }

    private void Side((RadarItem Item, (double X, double Y) Spoke)[] items, int side, Language language)
    {
        var drafts = items.Select(one => Draft(one.Item, (_board.Width / 2.0) - _radius - (NameGap * 2), side, language)).ToArray();
        var ends = items.Select((one, i) => one.Spoke.Y * (_radius + NameGap + ((drafts[i].Height - Air) / 2))).ToArray();
        var offsets = EndLabels.Offsets(ends, drafts.Select(draft => draft.Height).DefaultIfEmpty(0).Max());
        for (var i = 0; i < items.Length; i++)
        {
            var x = Math.Abs(offsets[i]) < 1 ? Math.Abs(items[i].Spoke.X) * (_radius + NameGap) : _radius + NameGap;
            _labels.Add(drafts[i] with { X = side * x, Top = ends[i] + offsets[i] - ((drafts[i].Height - Air) / 2) });
        }
    }

    /// <summary>The name straight above or below, beyond the names of the sides that it would touch.</summary>
    private void Pole(RadarItem item, bool isUp, Language language)
    {
        var draft = Draft(item, _board.Width * 0.6, 0, language);
        var near = _labels.Where(label => Math.Abs(label.X) < (draft.Width / 2) + Air).ToArray();
        var edge = _radius + NameGap;
        _labels.Add(draft with
        {
            Top = isUp ? near.Select(label => label.Top).Append(-edge).Min() - draft.Height + Air : near.Select(label => label.Top + label.Height).Append(edge).Max(),
        });
    }

    private Label Draft(RadarItem item, double room, int side, Language language)
    {
        var isLower = item.Own < item.Competitors;
        var name = TextFit.Lines(item.Name.In(language), room, _board.Text, MostLines, isLower);
        string Value(decimal? value) => value is { } known ? Display.Short(known) : "–";
        var values = $"{Value(item.Own)} / {Value(item.Competitors)}";
        var height = (TextFit.Count(name) * _board.Text * Board.LineHeight) + (_board.Small * TextWidth.CapHeight) + Air;
        var width = name.Split('\n').Max(line => TextWidth.Of(line, _board.Text, isLower));
        var no = Display.NoData.In(language);
        string Said(decimal? value) => value is { } known ? $"{Display.Short(known)}%" : no;
        var hint = language == Language.Chinese
            ? $"{item.Name.In(language)}：本公司 {Said(item.Own)}，竞争对手 {Said(item.Competitors)}"
            : $"{item.Name.In(language)}: own company {Said(item.Own)}, competitors {Said(item.Competitors)}";
        return new(name, values, side, 0, 0, Math.Max(width, TextWidth.Of(values, _board.Small)), height, isLower, hint);
    }

    private sealed record Label(string Name, string Values, int Side, double X, double Top, double Width, double Height, bool IsLower, string Hint);
}

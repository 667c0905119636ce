using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Domain.Text;
using CSat.Charts.Drawing;

namespace CSat.Charts.Tests;

/// <summary>What holds for every chart in both languages and both widths.</summary>
public sealed partial class ChartGuardTests(ReviewData data) : IClassFixture<ReviewData>
{
    // What the browser's kerning and hinting may add to the advances of the font.
    private const double Tolerance = 1;

    [Fact]
    public void Every_text_lies_inside_the_drawing() => Each((name, drawing) =>
    {
        foreach (var text in drawing.Texts)
        {
            var place = $"{name}: {text}";
            text.Left.ShouldBeGreaterThanOrEqualTo(-Tolerance, place);
            text.Right.ShouldBeLessThanOrEqualTo(drawing.Width + Tolerance, place);
            text.Top.ShouldBeGreaterThanOrEqualTo(-Tolerance, place);
            text.Baseline.ShouldBeLessThanOrEqualTo(drawing.Height, place);
        }
    });

    [Fact]
    public void No_text_stands_on_another() => Each((name, drawing) =>
    {
        for (var i = 0; i < drawing.Texts.Count; i++)
        {
            foreach (var other in drawing.Texts.Skip(i + 1))
            {
                var text = drawing.Texts[i];
                var apart = text.Right <= other.Left + Tolerance || other.Right <= text.Left + Tolerance || text.Baseline <= other.Top + Tolerance || other.Baseline <= text.Top + Tolerance;
                apart.ShouldBeTrue($"{name}: {text} and {other}");
            }
        }
    });

    [Fact]
    public void No_text_stands_on_a_line_of_data_or_on_a_target() => Each((name, drawing) =>
    {
        foreach (var (from, to) in Lines(drawing))
        {
            // Close enough that no gap between the points could pass a letter by.
            var steps = (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y))) + 1;
            for (var i = 0; i <= steps; i++)
            {
                var (x, y) = (from.X + ((to.X - from.X) * i / steps), from.Y + ((to.Y - from.Y) * i / steps));
                drawing.Texts.FirstOrDefault(text => x > text.Left + Tolerance && x < text.Right - Tolerance && y > text.Top + Tolerance && y < text.Baseline - Tolerance)
                    .ShouldBeNull($"{name}: a line from {from} to {to}");
            }
        }
    });

    [Fact]
    public void No_text_is_smaller_than_can_be_read() => Each((name, drawing) =>
        drawing.Texts.ShouldAllBe(text => text.Size >= (drawing.Width == Board.NarrowWidth ? 11 : 10), name));

    [Fact]
    public void Every_drawing_is_made_of_shapes_without_ids_pictures_or_scripts() => Each((name, drawing) =>
    {
        var names = Element().Matches(drawing.Shapes).Select(match => match.Groups["name"].Value).ToArray();
        (names.Length > 0).ShouldBe(!name.StartsWith("nothing shown, items", StringComparison.Ordinal), name);
        names.Except(["path", "rect", "ellipse", "circle", "line", "polyline", "polygon", "g"]).ShouldBeEmpty(name);
        drawing.Shapes.ShouldNotContain("id=", Case.Sensitive, name);
        drawing.Shapes.ShouldNotContain("url(", Case.Sensitive, name);
        drawing.Shapes.ShouldNotContain("NaN", Case.Sensitive, name);
    });

    [Fact]
    public void Every_drawing_says_in_one_sentence_of_its_language_what_it_shows()
    {
        foreach (var (name, language, _, drawing) in ChartSamples.Drawn(data))
        {
            drawing.Description.ShouldEndWith(language == Language.Chinese ? "。" : ".", Case.Sensitive, name);
            (drawing.Description.Any(char.IsAsciiDigit) || name.StartsWith("nothing shown", StringComparison.Ordinal)).ShouldBeTrue(name);
            drawing.Description.Any(letter => letter >= '一').ShouldBe(language == Language.Chinese, name);
        }
    }

    [Fact]
    public void Every_character_is_in_the_pages_font_and_none_is_a_radical()
    {
        var covered = PageFont.Advances(400).Select(advance => advance.Point).ToHashSet();
        Each((name, drawing) =>
        {
            foreach (var rune in drawing.Texts.SelectMany(text => text.Text.EnumerateRunes()).Distinct())
            {
                covered.Contains(rune.Value).ShouldBeTrue($"{name}: {rune} (U+{rune.Value:X4})");
                (rune.Value is >= 0x2E80 and <= 0x2FDF).ShouldBeFalse($"{name}: {rune} (U+{rune.Value:X4})");
            }
        });
    }

    [Fact]
    public void The_same_data_give_the_same_drawing_on_every_thread()
    {
        var expected = ChartSamples.Drawn(data).Select(drawn => ChartSvg.Of(drawn.Drawing, drawn.Name, drawn.Language, drawn.Width)).ToArray();
        var again = new string[4][];
        Parallel.For(0, again.Length, new() { MaxDegreeOfParallelism = again.Length }, i =>
            again[i] = [.. ChartSamples.Drawn(data).Select(drawn => ChartSvg.Of(drawn.Drawing, drawn.Name, drawn.Language, drawn.Width))]);
        again.ShouldAllBe(drawings => drawings.SequenceEqual(expected));
    }

    private void Each(Action<string, ChartDrawing> guard)
    {
        foreach (var (name, _, _, drawing) in ChartSamples.Drawn(data))
        {
            guard(name, drawing);
        }
    }

    /// <summary>Lines that carry data, by their thickness, and those in ink, which are targets and limits.</summary>
    private static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Lines(ChartDrawing drawing)
    {
        foreach (Match path in Stroke().Matches(drawing.Shapes))
        {
            if (double.Parse(path.Groups["width"].Value, CultureInfo.InvariantCulture) < 1.2 && !path.Groups["color"].Value.Equals("#1D2B36", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (var chain in path.Groups["points"].Value.Split('M', StringSplitOptions.RemoveEmptyEntries))
            {
                var points = chain.Split('L').Select(point => point.Split(' ')).Select(point => (X: double.Parse(point[0], CultureInfo.InvariantCulture), Y: double.Parse(point[1], CultureInfo.InvariantCulture))).ToArray();
                foreach (var line in points.Zip(points.Skip(1)))
                {
                    yield return line;
                }
            }
        }
    }

    [GeneratedRegex("""<path fill="none" stroke="(?<color>[^"]+)" stroke-width="(?<width>[\d.]+)" d="(?<points>[^"]+)"/>""")]
    private static partial Regex Stroke();

    [GeneratedRegex("<(?<name>[A-Za-z]+)")]
    private static partial Regex Element();
}

using CSat.Charts.Drawing;
using CSat.Domain.Text;

namespace CSat.Charts.Tests;

public sealed class DrawingTests
{
    [Theory]
    [InlineData(17, 20, 5)]
    [InlineData(813, 1000, 200)]
    [InlineData(0, 1, 1)]
    [InlineData(9, 10, 2)]
    public void An_axis_of_counts_ends_at_a_round_number_above_the_highest(long highest, int max, int interval) => Scales.Counts(highest).ShouldBe((max, interval));

    [Theory]
    [InlineData(new[] { 10.0, 12, 14 }, "three names at nearly the same height")]
    [InlineData(new[] { 50.0, 10, 52 }, "order of the lines is not order of the heights")]
    [InlineData(new[] { 10.0 }, "one alone")]
    [InlineData(new[] { 20.0, 35, 42, 44, 51 }, "a group that grows upwards joins the one above")]
    public void End_labels_keep_their_distance_and_order(double[] ends, string why)
    {
        var offsets = EndLabels.Offsets(ends, 14);
        var places = ends.Zip(offsets, (end, offset) => (end, place: end + offset)).OrderBy(label => label.end).Select(label => label.place).ToArray();
        places.Zip(places.Skip(1), (above, below) => below - above).ShouldAllBe(gap => gap >= 13.8, why);
    }

    [Fact]
    public void Every_shape_is_drawn_once_and_in_pixels_of_the_board()
    {
        var board = new Board(ChartWidth.Wide);
        board.Area(40, 10, 240, 110, (0, 10), (0, 100)).Box(2, 4, 0, 50, Tones.Accent);
        board.Done(120, "one box").Shapes.Trim().ShouldBe("<rect fill=\"#0F5C7A\" x=\"80\" y=\"60\" width=\"40\" height=\"50\"/>");
    }

    [Fact]
    public void Dashes_are_strokes_of_their_own()
    {
        var board = new Board(ChartWidth.Wide);
        board.Page.Line(0, 10, 22, 10, Tones.Ink, 1, Dash.Dashed);
        var shapes = board.Done(20, "one line").Shapes;
        shapes.ShouldContain("M0 10L5 10M9 10L14 10M18 10L22 10");
        shapes.ShouldNotContain("dasharray");
    }

    [Fact]
    public void A_hatch_is_drawn_with_strokes()
    {
        var board = new Board(ChartWidth.Narrow);
        board.Page.Empty(10, 90, 10, 40, hatched: true);
        var shapes = board.Done(50, "a hatch").Shapes;
        shapes.ShouldContain("<rect");
        shapes.ShouldContain("<path");
        shapes.ShouldNotContain("<image");
        shapes.ShouldNotContain("pattern");
    }

    [Fact]
    public void A_line_breaks_where_a_value_is_missing()
    {
        var board = new Board(ChartWidth.Wide);
        board.Area(0, 0, 40, 10, (0, 4), (0, 10)).Path([10, 10, null, 0, 0], Tones.Accent, 2);
        var shapes = board.Done(20, "a line").Shapes;
        shapes.ShouldContain("M0 0L10 0");
        shapes.ShouldContain("M30 10L40 10");
    }

    [Fact]
    public void A_target_that_changes_is_a_step_between_two_rounds()
    {
        var board = new Board(ChartWidth.Wide);
        board.Area(0, 0, 30, 10, (-0.5, 2.5), (0, 10)).Steps([2, 2, 7], Tones.Ink);
        board.Done(20, "a step").Shapes.ShouldContain("M0 8L20 8M20 8L20 3M20 3L30 3");
    }

    [Theory]
    [InlineData("</svg><script>alert(1)</script> \"quoted\" 'and' & \u0000\u0007\n\ud800")]
    [InlineData("</text></title></desc><![CDATA[ ]]> --> <!-- <?xml ?> &amp; &lt;script&gt;")]
    [InlineData("\" onload=\"alert(1)\" x='\" fill='url(http://example.org)'")]
    [InlineData("\u202egnp.exe\u202c \u2066a\u2069 \u200f \u061c \u2028\u2029\ufffe\uffff\udfff")]
    public void Names_of_the_data_never_become_markup(string evil)
    {
        var board = new Board(ChartWidth.Wide);
        board.Page.Text(evil, 10, 20, ScottPlot.Alignment.LowerLeft);
        board.Page.Hint(0, 100, 0, 100, evil);
        var svg = ChartSvg.Of(board.Done(100, evil), evil, Language.English, ChartWidth.Wide);
        svg.ShouldNotContain("<script");
        svg.Split("</svg>").Length.ShouldBe(2);
        svg.Any(letter => char.IsControl(letter) && letter != '\n').ShouldBeFalse();
        svg.Contains('\ud800', StringComparison.Ordinal).ShouldBeFalse();
        svg.ShouldNotContain('\u202e');
        var root = System.Xml.Linq.XDocument.Parse(svg).Root!;
        root.Name.LocalName.ShouldBe("svg");
        root.DescendantsAndSelf().Select(element => element.Name.LocalName).ShouldBeSubsetOf(["svg", "title", "desc", "text", "rect"]);
        root.DescendantsAndSelf().SelectMany(element => element.Attributes()).Select(attribute => attribute.Name.LocalName).ShouldNotContain("onload");
        root.Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ShouldBe(evil.Split('\n').Select(TextFit.Clean));
        root.Descendants().Last(element => element.Name.LocalName == "title").Value.ShouldBe(TextFit.Clean(evil));
    }
}

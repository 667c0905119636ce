using System.Text;
using CSat.Charts.Drawing;

namespace CSat.Charts.Tests;

public sealed class TextFitTests
{
    private const double Size = 10;

    [Theory]
    [InlineData(400, false)]
    [InlineData(700, true)]
    public void Widths_are_those_of_the_font_for_ASCII_and_never_too_little_for_the_rest(int weight, bool bold)
    {
        var seen = 0;
        foreach (var (point, advance) in PageFont.Advances(weight))
        {
            seen++;
            var width = TextWidth.Of(new Rune(point).ToString(), 1, bold);
            if (point <= '~')
            {
                width.ShouldBe(advance, 0.001, $"U+{point:X4}");
            }
            else
            {
                width.ShouldBeGreaterThanOrEqualTo(advance - 0.08, $"U+{point:X4}");
            }
        }

        seen.ShouldBeGreaterThan(10_000);
    }

    [Theory]
    [InlineData("交货期", 40, 3, "交货期")]
    [InlineData("产品功能（主要性能）", 45, 3, "产品功能\n（主要性\n能）")]
    [InlineData("After-sales service", 60, 3, "After-sales\nservice")]
    [InlineData("Incomprehensibilities", 40, 9, "Incompr\nehensibi\nlities")]
    [InlineData("一二三四五六七八九十", 30, 2, "一二三\n四五…")]
    [InlineData("a\u0000b\tc\r\nd", 100, 1, "a b c  d")]
    [InlineData("a\u202eb\u2028c", 100, 1, "a b c")]
    [InlineData("", 10, 1, "")]
    public void Names_break_at_words_or_between_characters_and_end_in_an_ellipsis(string text, double width, int most, string expected) =>
        TextFit.Lines(text, width, Size, most).ShouldBe(expected);

    [Fact]
    public void Lines_never_exceed_their_room()
    {
        var texts = new[] { new string('长', 200), string.Concat(Enumerable.Repeat("word ", 60)), new string('W', 200), string.Concat(Enumerable.Repeat("混排 mixed，", 30)), string.Concat(Enumerable.Repeat("😀", 100)) };
        foreach (var text in texts)
        {
            foreach (var width in new double[] { 30, 77, 190 })
            {
                var lines = TextFit.Lines(text, width, Size, 3).Split('\n');
                lines.Length.ShouldBeLessThanOrEqualTo(3);
                lines.ShouldAllBe(line => TextWidth.Of(line, Size, false) <= width);
                lines[^1].ShouldEndWith("…");
            }
        }
    }
}

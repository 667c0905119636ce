using CSat.Analytics.Shared;
using CSat.Domain.Text;

namespace CSat.Analytics.Tests;

public sealed class IntervalTextsTests
{
    [Fact]
    public void Bounds_are_joined_by_the_word_of_the_language()
    {
        IntervalTexts.Percent(new(0.362, 0.6071), isApproximate: false).ShouldBe(new LocalizedText("36.2% 至 60.7%", "36.2% to 60.7%"));
        IntervalTexts.Bare(new(0.362, 0.6071), isApproximate: false).ShouldBe(new LocalizedText("36.2 至 60.7", "36.2 to 60.7"));
        IntervalTexts.Score(new(-58.31, -27.05)).ShouldBe(new LocalizedText("−58.3 至 −27.1", "−58.3 to −27.1"));
        IntervalTexts.Difference(new(-6.12, 22.4501)).ShouldBe(new LocalizedText("−6.12 至 +22.45", "−6.12 to +22.45"));
    }

    [Fact]
    public void An_approximate_interval_says_so_and_the_legend_says_what_that_is()
    {
        IntervalTexts.Bare(new(0.9, 1), isApproximate: true).ShouldBe(new LocalizedText("近似 90.0 至 100.0", "approx. 90.0 to 100.0"));
        IntervalTexts.Legend.Zh.ShouldContain("92%");
        IntervalTexts.Named([]).ShouldBeNull();
        IntervalTexts.Named([new("维修", "Repairs")])!.En.ShouldStartWith("approximate for Repairs. approx.: ");
        IntervalTexts.Bare(null).ShouldBe(LocalizedText.Same("–"));
    }
}

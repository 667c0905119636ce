using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>The figures that the demo has shown since its first day: none may change unasked.</summary>
[Collection(DemoFixture.Once)]
public sealed class DemoFigureTests(DemoFixture demo)
{
    private static readonly string[] Both =
    [
        "83.22%", "95.76%", "84.38%", "96.61%", "2026Q2", "83.26", "−0.40", "2.51", "80.70%", "300", "12", "40", "13.33%", "25", "8.33%",
    ];

    [Theory]
    [InlineData("management-review.pdf", "−0.40 个百分点", "竞争对手合计 80.70%", "未结案 12 件", "占 13.33%", "占 8.33%", "整体满意率 96.61%")]
    [InlineData("management-review.en.pdf", "−0.40 percentage points", "competitors together 80.70%", "12 open", "were late, 13.33%", "25 complaints (8.33%)", "overall rate 96.61%")]
    public async Task The_review_shows_the_figures_of_the_demo(string pdf, params string[] notes)
    {
        var summary = Words(await Poppler.TextAsync(demo.PathOf(pdf)));

        foreach (var figure in Both.Concat(notes))
        {
            summary.ShouldContain(Words(figure), Case.Sensitive, pdf);
        }
    }

    // Where a line breaks is not the test's business.
    private static string Words(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}

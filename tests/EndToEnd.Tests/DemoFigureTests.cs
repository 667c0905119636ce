using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>The figures that the demo has shown since its first day, in the summaries that it prints: none may change unasked.</summary>
public sealed class DemoFigureTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private static readonly string[] Both =
    [
        "83.22%", "95.76%", "84.38%", "96.61%", "2026Q2", "83.26%", "−0.40", "+2.51", "80.70%", "300", "12", "40", "13.33%", "25", "8.33%",
    ];

    [Theory]
    [InlineData("management-review.pdf", "比上一轮 −0.40 个百分点", "对手 80.70%", "未结案 12 件", "占 300 件的 13.33%", "占投诉 8.33%", "整体满意率 96.61%")]
    [InlineData("management-review.en.pdf", "−0.40 since the last round", "competitors 80.70%", "12 still open", "13.33% of 300", "8.33% of complaints", "overall rate 96.61%")]
    public async Task The_summary_shows_the_figures_of_the_demo(string pdf, params string[] notes)
    {
        var summary = string.Join(' ', (await Poppler.TextAsync(demo.PathOf(pdf), page: 2)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        foreach (var figure in Both.Concat(notes))
        {
            summary.ShouldContain(figure, Case.Sensitive, pdf);
        }
    }
}

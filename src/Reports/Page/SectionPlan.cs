using CSat.Analytics;
using CSat.Domain.Text;

namespace CSat.Reports.Page;

/// <summary>One chapter of the report.</summary>
/// <param name="Section">Which one; its code is the id in the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Component">The Razor component that writes it.</param>
/// <param name="HasData">Whether there is anything to write.</param>
/// <param name="NoData">The sentence that stands there otherwise.</param>
/// <param name="Applies">Whether the report has the chapter at all; null for always. For what only some regimes demand.</param>
internal sealed record SectionPlan(
    FigureSection Section,
    LocalizedText Title,
    Type Component,
    Func<ReviewFigures, bool> HasData,
    LocalizedText NoData,
    Func<ReviewFigures, bool>? Applies = null)
{
    /// <summary>Its id in the page.</summary>
    public string Anchor => EnumCode.Of(Section);
}

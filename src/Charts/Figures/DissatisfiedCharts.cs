using CSat.Analytics;
using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Responses;
using CSat.Domain.Text;

namespace CSat.Charts.Figures;

/// <summary>Charts of the items rated at dissatisfied levels, one a part.</summary>
public static class DissatisfiedCharts
{
    /// <summary>The code of a part's chart.</summary>
    /// <param name="part">Surveyed or self-rated.</param>
    public static string CodeOf(RatingKind part) => EnumCode.Of(part);

    /// <summary>What a part is called.</summary>
    /// <param name="part">Surveyed or self-rated.</param>
    public static LocalizedText NameOf(RatingKind part) => part == RatingKind.Self ? new("自评部分", "Self-rated part") : new("调查部分", "Surveyed part");

    internal static IEnumerable<FigureChart> Of(ReviewFigures figures) =>
        from part in new (RatingKind Kind, DissatisfiedPart Rated)[] { (RatingKind.Surveyed, figures.Dissatisfied.Surveyed), (RatingKind.Self, figures.Dissatisfied.Self) }
        where part.Rated is { TotalRatings: > 0, IsShown: true } && part.Rated.Shown.Any()
        select Of(figures, part.Kind, part.Rated);

    private static FigureChart Of(ReviewFigures figures, RatingKind kind, DissatisfiedPart part)
    {
        var (name, levels, names) = (NameOf(kind), figures.Dissatisfied.Levels, figures.Dissatisfied.LevelNames);
        return new(CodeOf(kind), new($"{name.Zh}：{names.Zh}的频次", $"{name.En}: frequency of ratings {names.En}"), (language, width) => DissatisfiedChart.Of(part, levels, language, width))
        {
            Base = part.TotalRatings,
            Notes = FigureChart.Lines(LeftOut.Of(LeftOutNoun.Items, part.Items.Select(item => item.Base), figures.Scope.Presentation)),
        };
    }
}

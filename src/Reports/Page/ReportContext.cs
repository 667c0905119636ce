using System.Globalization;
using CSat.Analytics.Findings;
using CSat.Analytics;
using CSat.Domain.Text;

namespace CSat.Reports.Page;

/// <summary>What the sections of one report share: figures, language, and the texts derived from them.</summary>
public sealed class ReportContext
{
    /// <summary>Begins a report.</summary>
    internal ReportContext(ReviewFigures figures, Language language, ReportKind kind)
    {
        Kind = kind;
        Figures = figures;
        Language = language;
        Findings = ReviewFindings.Of(figures);
        Conclusion = ReviewConclusion.Of(figures);
        DataAsOf = figures.Snapshot.LocalDataAsOf.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>Which document it is.</summary>
    internal ReportKind Kind { get; }

    /// <summary>The figures.</summary>
    public ReviewFigures Figures { get; }

    /// <summary>The report's language.</summary>
    public Language Language { get; }

    /// <summary>All sentences, in their order.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What the page of the conclusion says.</summary>
    public ReviewConclusion Conclusion { get; }

    /// <summary>The organisation's name.</summary>
    public string Organization => Figures.Snapshot.Name.In(Language);

    /// <summary>The report's title.</summary>
    public string Title => Of(Kind.Title);

    /// <summary>The heading of a chapter in this document.</summary>
    internal LocalizedText TitleOf(SectionPlan plan) => plan.Section == FigureSection.Decisions ? Kind.DecisionsTitle : plan.Title;

    /// <summary>The moment of the data in the organisation's zone.</summary>
    public string DataAsOf { get; }

    /// <summary>The text in the report's language.</summary>
    public string T(string zh, string en) => Language == Language.Chinese ? zh : en;

    /// <summary>The text in the report's language, or in the other where that is empty.</summary>
    public string Of(LocalizedText text) => text.In(Language);
}

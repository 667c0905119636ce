using CSat.Analytics.Findings;
using CSat.Analytics.Tables;
using CSat.Domain.Problems;
using CSat.Domain.Text;

namespace CSat.Analytics;

/// <summary>
/// One thing that a review shows: read from a snapshot by queries of its own, or derived from other figures. A new one is a file in Figures with its records,
/// its reader and this description, its SQL file, and a line in <see cref="FigureList"/>.
/// </summary>
public abstract class Figure
{
    private protected Figure(string id, LocalizedText title, FigureSection section, IReadOnlyList<string> sql)
    {
        Id = id;
        Title = title;
        Section = section;
        Sql = sql;
    }

    /// <summary>Stable id, kebab-case: <c>satisfaction-trend</c>.</summary>
    public string Id { get; }

    /// <summary>What it shows.</summary>
    public LocalizedText Title { get; }

    /// <summary>The chapter that shows it.</summary>
    public FigureSection Section { get; }

    /// <summary>Its queries, below <c>sql/</c>; none for a figure that is derived from others.</summary>
    public IReadOnlyList<string> Sql { get; }

    /// <summary>How its numbers are made, for the appendix.</summary>
    public IReadOnlyList<Method> Methods { get; init; } = [];

    /// <summary>What it says in words: each judgement with its place among the sentences of a review.</summary>
    internal IReadOnlyList<Judgement> Judgements { get; init; } = [];

    /// <summary>One of its queries.</summary>
    /// <param name="path">As <see cref="Sql"/> names it.</param>
    /// <exception cref="ProblemException">It has no such query.</exception>
    public string QueryOf(string path) => Sql.Contains(path) ? path : throw new ProblemException(FigureProblems.NoQuery(Id, path, Sql));

    internal abstract object ReadWith(FigureReading reading);

    internal abstract FigureTable Tabulate(object value, ReviewFigures figures);
}

/// <summary>A figure of a type.</summary>
/// <typeparam name="T">What it reads.</typeparam>
public sealed class Figure<T> : Figure
    where T : class
{
    private readonly Func<FigureReading, T> _read;

    internal Figure(string id, LocalizedText title, FigureSection section, Func<FigureReading, T> read, params IReadOnlyList<string> sql)
        : base(id, title, section, sql) => _read = read;

    /// <summary>It as rows and columns.</summary>
    public required Func<T, ReviewFigures, FigureTable> Table { get; init; }

    internal override object ReadWith(FigureReading reading) => _read(reading);

    internal override FigureTable Tabulate(object value, ReviewFigures figures) => Table((T)value, figures);
}

/// <summary>The chapters of a review.</summary>
public enum FigureSection
{
    /// <summary>The conclusion.</summary>
    Summary,

    /// <summary>Satisfaction by round.</summary>
    Trend,

    /// <summary>Recommendation and other scales that items have of their own.</summary>
    OwnScales,

    /// <summary>Return and validity.</summary>
    Returns,

    /// <summary>Comparison with competitors.</summary>
    Competitors,

    /// <summary>Departments and items.</summary>
    Departments,

    /// <summary>Dissatisfied items.</summary>
    Dissatisfied,

    /// <summary>Analyses that the regime demands.</summary>
    Focus,

    /// <summary>Complaints.</summary>
    Complaints,

    /// <summary>Customers, information from other sources, requests.</summary>
    Customers,

    /// <summary>Operational indicators, and what employees say.</summary>
    Indicators,

    /// <summary>Notices and open letters.</summary>
    Notices,

    /// <summary>One customer, in a document of its own.</summary>
    Scorecard,

    /// <summary>Method and sources.</summary>
    Appendix,

    /// <summary>What the review decides: lines to fill in.</summary>
    Decisions,
}

/// <summary>How a number is made.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The formula in words.</param>
/// <param name="Rules">The rules behind it in the regimes that the review's figures were held under, and in no other.</param>
public sealed record Method(LocalizedText Name, LocalizedText Text, Func<ReviewFigures, IEnumerable<string>> Rules)
{
    /// <summary>Whether it is told for these figures; not where only some regimes ask for what it makes.</summary>
    public Func<ReviewFigures, bool> Applies { get; init; } = _ => true;
}

/// <summary>Sentences about a figure.</summary>
/// <param name="Place">Where they stand in a review.</param>
/// <param name="Say">Computes them; none without data.</param>
internal sealed record Judgement(FindingPlace Place, Func<ReviewFigures, IEnumerable<Finding>> Say)
{
    /// <summary>The other figures that some of them are about, where the sentences of several are told together.</summary>
    public IReadOnlyList<Figure> AlsoOf { get; init; } = [];
}

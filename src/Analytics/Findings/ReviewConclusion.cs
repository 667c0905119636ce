using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The one page on which a review decides: the verdict, what is asked to be decided, what is well, where the last change came from.</summary>
public sealed record ReviewConclusion
{
    private const int MostDecisions = 4;
    private const int MostWell = 3;
    private const int MostFacts = 6;
    private const int MostParts = 7;

    /// <summary>Where satisfaction and complaints stand, in a sentence.</summary>
    public required LocalizedText Verdict { get; init; }

    /// <summary>At most four numbers.</summary>
    public required IReadOnlyList<HeadCard> Cards { get; init; }

    /// <summary>What is asked to be decided, the dearest first; the others are counted in <see cref="Further"/>.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>Bad news without a line of its own among the decisions: said in their chapters.</summary>
    public required IReadOnlyList<Finding> Further { get; init; }

    /// <summary>Good news.</summary>
    public required IReadOnlyList<Finding> Well { get; init; }

    /// <summary>Neither good nor bad: how things stand, for reviews that have no change to show.</summary>
    public required IReadOnlyList<Finding> Facts { get; init; }

    /// <summary>Where the change since the previous round came from; null without one.</summary>
    public required LastChange? Change { get; init; }

    /// <summary>How far the data can be trusted.</summary>
    public required IReadOnlyList<LocalizedText> Quality { get; init; }

    /// <summary>Concludes from the figures.</summary>
    public static ReviewConclusion Of(ReviewFigures figures)
    {
        var bad = ReviewFindings.Decisions(figures);

        // One line a proven fall, and one a figure: the sentences of one figure are about one thing, the worst of them first.
        Finding[] asked = [.. bad.DistinctBy(finding => finding.Evidence is { } evidence ? $"{evidence.Kind} {evidence.Part.Key}" : finding.FigureId).Take(MostDecisions)];
        return new()
        {
            Verdict = ConclusionTexts.Verdict(figures, asked),
            Cards = HeadCards.Of(figures, asked.Select(finding => finding.Evidence).FirstOrDefault(evidence => evidence is { Kind: PartKind.Item })),
            Decisions = [.. asked.Select(finding => new Decision(finding, ConclusionTexts.Headline(finding), DepartmentOf(figures, finding), SectionOf(finding)))],
            Further = [.. bad.Except(asked)],
            Well = [.. ReviewFindings.Of(figures).Where(finding => finding.Tone == FindingTone.Good).Take(MostWell)],
            Facts = [.. ReviewFindings.Of(figures).Where(finding => finding.Tone == FindingTone.Neutral).Take(MostFacts)],
            Change = ChangeOf(figures),
            Quality = DataQuality.Of(figures),
        };
    }

    /// <summary>The chapter that shows a finding's figure.</summary>
    public static FigureSection SectionOf(Finding finding) => FigureList.All.First(figure => figure.Id == finding.FigureId).Section;

    // Late complaints are for the department with most of them; where nobody is named, the review names one.
    private static LocalizedText? DepartmentOf(ReviewFigures figures, Finding finding) => finding switch
    {
        { Evidence: { Owner: { } owner } } => owner,
        _ when finding.FigureId == ClockStandings.Figure.Id => figures.Complaints.ByDepartment
            .Where(group => group.Code.Length > 0 && group.Answering.Late > 0)
            .MaxBy(group => group.Answering.Late)?.Name,
        _ => null,
    };

    private static LastChange? ChangeOf(ReviewFigures figures)
    {
        if (figures.Trend.Judge(TrendMeasure.Degree)?.SincePrevious is not { } change)
        {
            return null;
        }

        var (from, to) = (RoundOf(figures, change.From), RoundOf(figures, change.To));
        var names = figures.Departments.Departments.SelectMany(department => department.Items).Select(item => item.Item).DistinctBy(item => item.Code).ToDictionary(item => item.Code, item => item.Name);
        var parts = figures.Departments.ItemDrivers(TrendMeasure.Degree, [from], [to])
            .Where(driver => names.ContainsKey(driver.Part) && Display.Rounded(driver.Contribution) != 0)
            .OrderByDescending(driver => Math.Abs(driver.Contribution))
            .ToArray();
        var named = parts.Where(driver => figures.Departments.ShowsItem(driver.Part, [from, to])).Take(MostParts).ToArray();
        var others = parts.Except(named).ToArray();
        return new(change, [.. named.OrderBy(driver => driver.Contribution).Select(driver => (names[driver.Part], driver.Contribution))], others.Length, others.Sum(driver => driver.Contribution));
    }

    private static SurveyRound RoundOf(ReviewFigures figures, string label) => figures.Trend.Rows.First(row => row.Round.Label == label).Round;
}

/// <summary>Something asked to be decided.</summary>
/// <param name="Finding">The evidence.</param>
/// <param name="Headline">It in a few words; null where the sentence stands alone.</param>
/// <param name="Department">Who answers for it; null where the review names somebody.</param>
/// <param name="Section">The chapter that shows the evidence.</param>
public sealed record Decision(Finding Finding, LocalizedText? Headline, LocalizedText? Department, FigureSection Section);

/// <summary>Where the change of the degree since the previous round came from.</summary>
/// <param name="Change">The change and its judgement.</param>
/// <param name="Parts">What items contributed in percentage points, the strongest of them, from the strongest pull downwards upwards.</param>
/// <param name="Others">How many further items contributed, those whose values may not be printed among them.</param>
/// <param name="OthersContributed">What those contributed together, in percentage points.</param>
public sealed record LastChange(TrendChange Change, IReadOnlyList<(LocalizedText Name, decimal Contribution)> Parts, int Others, decimal OthersContributed);

using CSat.Domain.Calendars;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads time limits from one event to another.</summary>
internal static class DeadlineReader
{
    public static LocalizedText CategoryWord { get; } = new("类别", "category");

    /// <summary>Reads a list of them and reports two that contradict each other.</summary>
    /// <param name="map">The entry that holds the list.</param>
    /// <param name="key">The key of the list.</param>
    /// <param name="names">What the file defines.</param>
    /// <param name="categories">For complaints: the categories that a limit may be for.</param>
    /// <param name="ofSurvey">For surveys: an entry may say who records the event that meets it and which survey kinds it is for, and may give no time.</param>
    public static IReadOnlyList<DeadlineRule> Read(YamlMap map, string key, Names names, IReadOnlyCollection<string>? categories = null, bool ofSurvey = false)
    {
        var deadlines = new List<DeadlineRule>();
        return Parts.Coded(map, key, entry =>
        {
            var deadline = Deadline(entry, names, categories, ofSurvey);
            if (deadlines.FirstOrDefault(other => Contradict(other, deadline)) is { } other)
            {
                entry.Add(new(
                    $"与“{other.Code}”矛盾：起止事件相同而时限不同；用 categories 区分。",
                    $"It contradicts \"{other.Code}\": the same events with another limit; tell them apart by categories."));
            }

            deadlines.Add(deadline);
            return deadline;
        });
    }

    private static bool Contradict(DeadlineRule one, DeadlineRule other) =>
        one.FromEvent == other.FromEvent && one.ToEvent == other.ToEvent && one.Limit != other.Limit
        && (one.Categories.Count == 0) == (other.Categories.Count == 0)
        && (one.Categories.Count == 0 || one.Categories.Intersect(other.Categories).Any());

    private static DeadlineRule Deadline(YamlMap entry, Names names, IReadOnlyCollection<string>? categories, bool ofSurvey)
    {
        // A complaint's clock may be met at once; what has to wait is a visit.
        var window = Window(entry, mayWait: categories is null);
        if (!entry.Has("within") && !ofSurvey)
        {
            entry.Add("within", Messages.Missing("within"));
        }

        var deadline = new DeadlineRule(
            Parts.Code(entry),
            entry.Localized("name"),
            names.Event(entry, "from"),
            names.Event(entry, "to"),
            window ?? (ofSurvey ? null : new DueWindow(0, 1, TimeUnit.Minutes)),
            entry.OneOf("limit", Choices.Firmness, true),
            entry.Flag("customer-limit-prevails", false),
            categories is null ? [] : Names.References(entry, "categories", categories, CategoryWord),
            names.RoleCodes(entry, "tell"),
            Parts.Rules(entry))
        {
            OnlyIf = OccasionReader.OnlyIf(entry, names),
            By = ofSurvey ? names.RoleCodes(entry, "by") : [],
            Kinds = ofSurvey ? SurveyKindReader.References(entry, names.SurveyKinds) : [],
        };
        entry.Done();
        if (deadline.FromEvent == deadline.ToEvent && deadline.FromEvent.Length > 0)
        {
            entry.Add("to", new("时限的起点和终点不能是同一事件。", "A clock cannot start and end with the same event."));
        }

        return deadline;
    }

    /// <summary>The window of <c>not-before</c> and <c>within</c>; null when there is none.</summary>
    public static DueWindow? Window(YamlMap entry, bool mayWait = true)
    {
        var within = Parts.Time(entry, "within");
        var notBefore = mayWait ? Parts.Time(entry, "not-before") : null;
        if (within is null)
        {
            if (notBefore is not null && !entry.Has("within"))
            {
                entry.Add("not-before", new("not-before 要与 within 一起给出。", "not-before needs within."));
            }

            return null;
        }

        if (notBefore is not null && (notBefore.Unit != within.Unit || notBefore.Amount > within.Amount))
        {
            entry.AddUnreadable("not-before", new("not-before 与 within 单位相同，且不能更晚。", "not-before has the same unit as within and cannot be later."));
            return new(0, within.Amount, within.Unit);
        }

        return new(notBefore?.Amount ?? 0, within.Amount, within.Unit);
    }

    /// <summary>The window of an entry that names the event it is counted from in <c>after</c>.</summary>
    public static DueWindow? WindowAfter(YamlMap entry)
    {
        var window = Window(entry);
        if (window is not null && !entry.Has("after"))
        {
            entry.Add("after", new("not-before 和 within 需要 after：自哪个事件起算。", "not-before and within need after: the event they are counted from."));
        }

        return window;
    }
}

using CSat.Domain.Text;

namespace CSat.Cli.Mappings;

/// <summary>How a row finds its round.</summary>
/// <param name="SurveyKind">Survey kind of the regime.</param>
/// <param name="Every">Length of the rounds where the date decides; null where a column does.</param>
/// <param name="Title">Title of a round that follows from the date; <c>{period}</c> stands for the period in words.</param>
/// <param name="Column">The column that holds the round's code.</param>
/// <param name="Known">The rounds that the column may name; in rounds by date, what is known beyond the date, such as the forms sent.</param>
public sealed record RoundRule(string SurveyKind, PeriodLength? Every, LocalizedText Title, string? Column, IReadOnlyDictionary<string, RoundSetup> Known);

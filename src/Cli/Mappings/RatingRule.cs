using CSat.Contracts.V1;

namespace CSat.Cli.Mappings;

/// <summary>Whose view a form is, and of which company.</summary>
/// <param name="Kind">Kind of rating of forms about the own company.</param>
/// <param name="CompanyColumn">Column that names the company rated; null where all forms are about the own company.</param>
/// <param name="Own">Values of that column that mean the own company; every other is a competitor (R08.17).</param>
/// <param name="Competitors">Codes and names of known competitors by value; others get a code made from the value.</param>
public sealed record RatingRule(Choice<RatingKind> Kind, string? CompanyColumn, IReadOnlySet<string> Own, IReadOnlyDictionary<string, Entry> Competitors);

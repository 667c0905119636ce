namespace CSat.Domain.Surveys;

/// <summary>The ratings of one service item in one survey.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Satisfied">Ratings in the satisfied grades.</param>
/// <param name="Dissatisfied">Ratings in the dissatisfied grades; with a middle grade fewer than the rest.</param>
/// <param name="Ratings">All ratings.</param>
public sealed record ItemTally(string Item, long Satisfied, long Dissatisfied, long Ratings);

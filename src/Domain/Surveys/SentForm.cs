namespace CSat.Domain.Surveys;

/// <summary>A form that was handed out.</summary>
/// <param name="Respondent">To whom.</param>
/// <param name="Distributor">Who handed it out; null when not recorded.</param>
public sealed record SentForm(string Respondent, string? Distributor);

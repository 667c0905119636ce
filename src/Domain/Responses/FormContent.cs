using CSat.Domain.Regimes;
using CSat.Domain.Scoring;

namespace CSat.Domain.Responses;

/// <summary>Whether a form that came back says anything about the items asked.</summary>
public enum FormContent
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>At least one item is answered: a returned form.</summary>
    Answered = 1,

    /// <summary>No item is answered: kept with its comments and attributes and counted apart, but no returned form.</summary>
    Blank = 2,
}

/// <summary>What makes a returned form.</summary>
public static class FormContents
{
    /// <summary>
    /// A form with at least one answered item is answered; one whose items are all not applicable or not answered is blank, whatever else it holds: nobody can be
    /// counted as having answered the questionnaire by opening it, by a comment or by what is known of the respondent. Return rate (R11.22) and sample size go
    /// over answered forms; duties to follow up a comment (R11.32) go over all.
    /// </summary>
    /// <param name="levels">One level an item; 0 = not applicable or not answered.</param>
    [Judges("R11.22")]
    public static FormContent Of(ReadOnlySpan<short> levels) => levels.ContainsAnyExcept(Scale.NotApplicable) ? FormContent.Answered : FormContent.Blank;
}

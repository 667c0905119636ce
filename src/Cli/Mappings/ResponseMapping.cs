using CSat.Contracts.V1;
using LocalizedText = CSat.Domain.Text.LocalizedText;

namespace CSat.Cli.Mappings;

/// <summary>Which column of a survey file is what.</summary>
public sealed record ResponseMapping : ImportMapping
{
    /// <summary>The questionnaire version.</summary>
    public required QuestionnaireSetup Questionnaire { get; init; }

    /// <summary>Its items, in order.</summary>
    public required IReadOnlyList<ItemColumn> Items { get; init; }

    /// <summary>Whether a form that comes again with more answers takes the place of the stored one, which is kept as its history; else it is refused.</summary>
    public required bool FinishedLater { get; init; }

    /// <summary>When the form was filled in.</summary>
    public required DateColumn RespondedAt { get; init; }

    /// <summary>When the form was sent; null where no column says.</summary>
    public DateColumn? SentAt { get; init; }

    /// <summary>When the form came back; null where no column says.</summary>
    public DateColumn? ReturnedAt { get; init; }

    /// <summary>Column of the code of the department that collected the form; null where the file states none.</summary>
    public string? CollectedBy { get; init; }

    /// <summary>How a row finds its round.</summary>
    public required RoundRule Rounds { get; init; }

    /// <summary>Whose view a form is.</summary>
    public required RatingRule Rating { get; init; }

    /// <summary>Who filled it in.</summary>
    public required Choice<RespondentKind> Respondent { get; init; }

    /// <summary>Column of the customer's code in the organisation's own numbering; null where the file states none.</summary>
    public required string? Customer { get; init; }

    /// <summary>Column of how many equal forms a row stands for; null where each is one.</summary>
    public required string? Count { get; init; }

    /// <summary>Column of the weight of a form; null where the file has none.</summary>
    public required string? Weight { get; init; }

    /// <summary>Attributes of the respondent.</summary>
    public required IReadOnlyList<AttributeColumn> Attributes { get; init; }

    /// <summary>Comments.</summary>
    public required IReadOnlyList<CommentColumn> Comments { get; init; }

    /// <summary>Targets to set.</summary>
    public required IReadOnlyList<TargetSetup> Targets { get; init; }
}

/// <summary>An item of the questionnaire and the column that holds its levels.</summary>
/// <param name="Column">The column.</param>
/// <param name="Code">Code of the item.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Department">Code of the department that owns it.</param>
/// <param name="Topic">Topic of the regime (R08.19); empty where none.</param>
public sealed record ItemColumn(string Column, string Code, LocalizedText Name, string Department, string Topic)
{
    /// <summary>Code of its own scale; empty for the questionnaire's.</summary>
    public string Scale { get; init; } = "";

    /// <summary>Whether its best answer counts as the worst.</summary>
    public bool Reversed { get; init; }

    /// <summary>The choice that it stands for, of a question whose choices stand in one cell; null where the cell holds its answer.</summary>
    public ChoiceRule? Choice { get; init; }

    /// <summary>What its values mean; nothing for a choice.</summary>
    public required LevelMapping Levels { get; init; }
}

/// <summary>A column of comments.</summary>
/// <param name="Column">The column.</param>
/// <param name="Item">Code of the item it is about; empty for the whole form.</param>
public sealed record CommentColumn(string Column, string Item);

/// <summary>A column that becomes an attribute of the respondent. No personal data.</summary>
/// <param name="Column">The column.</param>
/// <param name="Key">Name of the attribute.</param>
public sealed record AttributeColumn(string Column, string Key);

/// <summary>What the values of item columns mean.</summary>
/// <param name="Values">Level of each value.</param>
/// <param name="NotApplicable">Values that mean not applicable or not answered; a rating like that is in no numerator and no denominator.</param>
public sealed record LevelMapping(IReadOnlyDictionary<string, int> Values, IReadOnlySet<string> NotApplicable);

/// <summary>Whose view a form is, and of which company.</summary>
/// <param name="Kind">Kind of rating of forms about the own company.</param>
/// <param name="CompanyColumn">Column that names the company rated; null where all forms are about the own company.</param>
/// <param name="Own">Values of that column that mean the own company; every other is a competitor (R08.17).</param>
/// <param name="Competitors">Codes and names of known competitors by value; others get a code made from the value.</param>
public sealed record RatingRule(Choice<RatingKind> Kind, string? CompanyColumn, IReadOnlySet<string> Own, IReadOnlyDictionary<string, Entry> Competitors);

/// <summary>A condition on a column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Values">The values looked for, without surrounding white space.</param>
/// <param name="Negated">True where the condition holds for all other values.</param>
public sealed record ValueCondition(string Column, IReadOnlySet<string> Values, bool Negated);

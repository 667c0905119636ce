using CSat.Contracts.V1;

namespace CSat.Cli.Mappings;

/// <summary>Which column of a survey file is what.</summary>
public sealed record ResponseMapping : ImportMapping
{
    /// <summary>The questionnaire version.</summary>
    public required QuestionnaireSetup Questionnaire { get; init; }

    /// <summary>Its items, in order.</summary>
    public required IReadOnlyList<ItemColumn> Items { get; init; }

    /// <summary>What the values of item columns mean.</summary>
    public required LevelMapping Levels { get; init; }

    /// <summary>When the form was filled in.</summary>
    public required DateColumn RespondedAt { get; init; }

    /// <summary>How a row finds its round.</summary>
    public required RoundRule Rounds { get; init; }

    /// <summary>Whose view a form is.</summary>
    public required RatingRule Rating { get; init; }

    /// <summary>Who filled it in.</summary>
    public required Choice<RespondentKind> Respondent { get; init; }

    /// <summary>Attributes of the respondent.</summary>
    public required IReadOnlyList<AttributeColumn> Attributes { get; init; }

    /// <summary>Comments.</summary>
    public required IReadOnlyList<CommentColumn> Comments { get; init; }

    /// <summary>Targets to set.</summary>
    public required IReadOnlyList<TargetSetup> Targets { get; init; }
}

namespace CSat.Etl.Loading;

/// <summary>What all ratings of one form share.</summary>
internal readonly record struct RatingHead(
    long ResponseKey, int DateKey, int RoundKey, int CompetitorKey, sbyte RatingKind, sbyte RespondentKind, QuestionnaireKeys Questionnaire);

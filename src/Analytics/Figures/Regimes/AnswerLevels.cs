using CSat.Analytics.Tables;
using CSat.Domain.Scoring;

namespace CSat.Analytics.Figures;

/// <summary>The questionnaires with the scales that their answers are given on.</summary>
/// <param name="Questionnaires">By code and version.</param>
public sealed record AnswerLevels(IReadOnlyList<QuestionnaireScale> Questionnaires)
{
    /// <summary>The table of levels.</summary>
    public static Figure<AnswerLevels> Figure { get; } = new("answer-levels", new("评价等级", "Answer levels"), FigureSection.Appendix, Read, "reports/questionnaires.sql")
    {
        Table = (levels, _) => FigureTable.Of(
            from questionnaire in levels.Questionnaires
            from level in questionnaire.Scale.Levels
            orderby questionnaire.Name, level.Points descending
            select (Questionnaire: questionnaire, Level: level),
            table => table
                .Code("questionnaire", "问卷", "Questionnaire", row => row.Questionnaire.Name)
                .Code("scale", "量表", "Scale", row => row.Questionnaire.Scale.Code)
                .Code("level", "等级", "Level", row => row.Level.Code)
                .Text("level_name", "等级名称", "Level, name", row => row.Level.Name)
                .Number("stored_value", "存储值", "Stored value", ColumnUnit.None, row => row.Level.Value)
                .Number("points", "分值", "Points", ColumnUnit.Points, row => row.Level.Points)
                .Number("best_points", "满分", "Best", ColumnUnit.Points, row => row.Questionnaire.Scale.BestPoints)
                .Flag("is_satisfied", "计为满意", "Counts as satisfied", row => row.Level.Satisfied)
                .Flag("is_dissatisfied", "计为不满意", "Counts as dissatisfied", row => row.Level.Dissatisfied)),
    };

    /// <summary>The scale of a questionnaire version.</summary>
    /// <exception cref="KeyNotFoundException">The regime of the questionnaire does not have its scale, which no published warehouse holds.</exception>
    internal Scale ScaleOf(int questionnaireKey) => Questionnaires.FirstOrDefault(questionnaire => questionnaire.Key == questionnaireKey)?.Scale
        ?? throw new KeyNotFoundException($"Questionnaire {questionnaireKey} has no scale.");

    private static AnswerLevels Read(FigureReading reading)
    {
        var regimes = reading.Of(AdoptedRegimes.Figure);
        return new([.. from row in reading.Rows<Row>()
            let scale = regimes.Find(row.RegimeKey)?.FindScale(row.ScaleCode)
            where scale is not null
            select new QuestionnaireScale(row.QuestionnaireKey, $"{row.QuestionnaireCode} v{row.Version}", scale)]);
    }

    private sealed record Row
    {
        public int QuestionnaireKey { get; init; }

        public string QuestionnaireCode { get; init; } = "";

        public int Version { get; init; }

        public string ScaleCode { get; init; } = "";

        public int? RegimeKey { get; init; }
    }
}

/// <summary>A questionnaire version and its scale.</summary>
/// <param name="Key">Its key in the snapshot.</param>
/// <param name="Name">Its code and version.</param>
/// <param name="Scale">What its levels are worth and which count as satisfied.</param>
public sealed record QuestionnaireScale(int Key, string Name, Scale Scale);

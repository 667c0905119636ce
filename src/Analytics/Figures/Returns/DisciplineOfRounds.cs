using CSat.Analytics.Findings;
using CSat.Analytics.Tables;
using CSat.Domain.Duties;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Figures;

/// <summary>What surveyors declared of the rounds, and fraud that was found (R01.16, R06.32, R06.33, R06.34). Who it was is told by ListSurveyors alone.</summary>
/// <param name="Rows">Rounds of the trend with known surveyors, or with fraud.</param>
public sealed record DisciplineOfRounds(IReadOnlyList<DisciplineOfRound> Rows)
{
    /// <summary>The table of discipline.</summary>
    public static Figure<DisciplineOfRounds> Figure { get; } = new("round-discipline", new("调查纪律", "Survey discipline"), FigureSection.Returns, Read, "reports/round_disciplines.sql")
    {
        Table = (disciplines, _) => FigureTable.Of(disciplines.Rows, table => table
            .Round(row => row.Round)
            .Number("surveyors", "调查员", "Surveyors", ColumnUnit.None, row => row.Surveyors)
            .Number("declared", "已作声明", "Declared", ColumnUnit.None, row => row.IsDemanded ? FigureCell.OfNumber(row.Declared) : FigureCell.NotApplicable)
            .Number("findings", "作弊认定", "Findings of fraud", ColumnUnit.None, row => row.Findings)
            .Number("fraudulent_forms", "作弊问卷", "Fraudulent forms", ColumnUnit.Forms, row => row.FraudulentForms)
            .Number("left_out", "剔除", "Left out of the results", ColumnUnit.Forms, row => row.LeftOut)
            .Rules(row => row.Rules)),
        Judgements = [new(FindingPlace.Demands, DisciplineFindings.Of)],
    };

    private static DisciplineOfRounds Read(FigureReading reading)
    {
        var rounds = reading.Scope.Trend.ToDictionary(round => round.Key);
        return new([.. reading.Rows<Row>(reading.Scope.TrendParameters)
            .Select(row => new DisciplineOfRound(rounds[row.RoundKey], row.Surveyors, row.DeclaredSurveyors, row.Findings, row.FraudulentForms, row.LeftOutForms))
            .Where(row => row.IsDemanded || row.FraudulentForms > 0)]);
    }

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public int Surveyors { get; init; }

        public int DeclaredSurveyors { get; init; }

        public int Findings { get; init; }

        public int FraudulentForms { get; init; }

        public int LeftOutForms { get; init; }
    }
}

/// <summary>The discipline of one round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Surveyors">People who handed out or handed back forms.</param>
/// <param name="Declared">Those of them who declared.</param>
/// <param name="Findings">Findings of fraud.</param>
/// <param name="FraudulentForms">Forms that they are about.</param>
/// <param name="LeftOut">Those of them that are in no figure.</param>
public sealed record DisciplineOfRound(SurveyRound Round, int Surveyors, int Declared, int Findings, int FraudulentForms, int LeftOut)
{
    /// <summary>What surveyors declare by the regime of the round.</summary>
    public IReadOnlyList<DutyRule> Demanded => SurveyorDeclaration.Demanded(Round.Survey, Round.SurveyKind);

    /// <summary>Whether a declaration is demanded.</summary>
    public bool IsDemanded => Demanded.Count > 0;

    /// <summary>Surveyors without a declaration that is demanded.</summary>
    public int Silent => IsDemanded ? Surveyors - Declared : 0;

    /// <summary>The rules of what is demanded, and of fraud where it was found.</summary>
    public IEnumerable<string> Rules => Demanded.SelectMany(entry => entry.Rules).Concat(FraudulentForms > 0 ? Round.Survey?.Verification?.Rules ?? [] : []).Distinct(StringComparer.Ordinal);
}

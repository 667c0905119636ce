using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Problems;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>What is in no figure of a review, or in some of them only: blank and late forms of its rounds, and rows that imports refused.</summary>
/// <param name="Blank">Forms handed in without one answered item: in no rate and no sample size.</param>
/// <param name="Late">Answered forms back after the return window: rated, but not in the return rate.</param>
/// <param name="Undated">Answered forms whose return window cannot be judged, because their sending is not recorded: counted as returned.</param>
/// <param name="Refused">Rows refused by imports of the whole organisation, whatever the round: a refused row belongs to none. Older exports of what is stored lack nowhere.</param>
public sealed record UncountedData(long Blank, long Late, long Undated, IReadOnlyList<RefusedRows> Refused)
{
    /// <summary>The sentences on data quality.</summary>
    public static Figure<UncountedData> Figure { get; } = new("data-quality", new("数据质量", "Data quality"), FigureSection.Returns, Read, "reports/import_refusals.sql")
    {
        Table = (data, _) => FigureTable.Of<(string Kind, RefusedRows? Refused, long Count)>(
            [("blank", null, data.Blank), ("late", null, data.Late), ("undated", null, data.Undated), .. data.Refused.Select(rows => ("refused", (RefusedRows?)rows, rows.Rows))],
            table => table
                .Code("kind", "种类", "Kind", row => row.Kind)
                .Code("import", "导入种类", "Import", row => row.Refused?.Kind)
                .Code("reason", "拒绝原因", "Reason", row => row.Refused?.Reason)
                .Number("forms", "问卷", "Forms", ColumnUnit.Forms, row => row.Refused is null ? row.Count : null)
                .Number("rows", "行数", "Rows", ColumnUnit.Rows, row => row.Refused?.Rows)),
    };

    /// <summary>One sentence for each thing that a reader must know; empty where there is nothing to say.</summary>
    public IEnumerable<LocalizedText> Sentences()
    {
        if (Blank > 0)
        {
            yield return new(
                $"{Display.Count(Blank)} 份问卷没有任何一项作答（空白），不算回收，也不计入任何比率和样本量。",
                $"{Display.Counted(Blank, "form was", "forms were")} handed in without one answered item (blank): not returned, and in no rate and no sample size.");
        }

        if (Late > 0)
        {
            yield return new(
                $"{Display.Count(Late)} 份问卷超过回收期限：计入评价，不计入回收率。",
                $"{Display.Counted(Late, "form", "forms")} came back after the return window: rated, but not in the return rate.");
        }

        if (Undated > 0)
        {
            yield return new(
                $"{Display.Count(Undated)} 份问卷没有记录发出时间，回收期限不能判定，按已回收计。",
                $"For {Display.Counted(Undated, "form", "forms")} no sending is recorded, so the return window cannot be judged; counted as returned.");
        }

        foreach (var line in RefusalTexts.Lines(Refused))
        {
            yield return new($"{line.Zh}；更正后再次导入的行也仍计在此数之内。", $"{char.ToUpperInvariant(line.En[0])}{line.En[1..]}; rows corrected and imported later are still counted here.");
        }
    }

    private static UncountedData Read(FigureReading reading)
    {
        var rounds = reading.Of(RoundReturns.Figure).Rows.Where(row => reading.Scope.Rounds.Any(round => round.Key == row.Round.Key)).ToArray();
        return new(
            rounds.Sum(row => row.Blank),
            rounds.Sum(row => row.Late),
            rounds.Sum(row => row.Surveyed.Undated),
            [.. reading.Rows<Row>().Where(row => row.Reason is not (ProblemReason.OlderExport or ProblemReason.Erased)).Select(row => new RefusedRows(row.Kind, row.Reason, row.RefusedRows))]);
    }

    private sealed record Row
    {
        public string Kind { get; init; } = "";

        public string Reason { get; init; } = "";

        public long RefusedRows { get; init; }
    }
}

/// <summary>Rows refused by imports for one reason.</summary>
/// <param name="Kind">responses or complaints.</param>
/// <param name="Reason">The reason, as error messages give it.</param>
/// <param name="Rows">How many.</param>
public sealed record RefusedRows(string Kind, string Reason, long Rows);

using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Responses;
using CSat.Domain.Text;

namespace CSat.Analytics.Tables;

/// <summary>The columns of a figure's table as they are written down beside it, in the words that figures share.</summary>
internal sealed class TableColumns<TRow>
{
    private readonly List<FigureColumn> _columns = [];
    private readonly List<Func<TRow, FigureCell>> _cells = [];

    /// <summary>The table over rows.</summary>
    public FigureTable Over(IEnumerable<TRow> rows) => new(_columns, [.. rows.Select(row => (IReadOnlyList<FigureCell>)[.. _cells.Select(cell => cell(row))])]);

    /// <summary>Any column.</summary>
    public TableColumns<TRow> Add(FigureColumn column, Func<TRow, FigureCell> cell)
    {
        _columns.Add(column);
        _cells.Add(cell);
        return this;
    }

    /// <summary>A stable code.</summary>
    public TableColumns<TRow> Code(string code, string zh, string en, Func<TRow, string?> value) =>
        Add(new(code, new(zh, en), ColumnKind.Code), row => FigureCell.OfCode(value(row)));

    /// <summary>The code of an enum's value.</summary>
    public TableColumns<TRow> Choice<T>(string code, string zh, string en, Func<TRow, T?> value)
        where T : struct, Enum => Code(code, zh, en, row => value(row) is { } known ? EnumCode.Of(known) : null);

    /// <summary>A text.</summary>
    public TableColumns<TRow> Text(string code, string zh, string en, Func<TRow, LocalizedText?> value) =>
        Add(new(code, new(zh, en), ColumnKind.Text), row => FigureCell.OfText(value(row)));

    /// <summary>Rule ids, joined.</summary>
    public TableColumns<TRow> Rules(Func<TRow, IEnumerable<string>> value) => Code("rules", "条款", "Rules", row => string.Join(", ", value(row)));

    /// <summary>Yes or no.</summary>
    public TableColumns<TRow> Flag(string code, string zh, string en, Func<TRow, bool?> value) =>
        Add(new(code, new(zh, en), ColumnKind.Flag), row => FigureCell.OfFlag(value(row)));

    /// <summary>A day.</summary>
    public TableColumns<TRow> Day(string code, string zh, string en, Func<TRow, DateOnly?> value) =>
        Add(new(code, new(zh, en), ColumnKind.Day), row => FigureCell.OfDay(value(row)));

    /// <summary>A number.</summary>
    public TableColumns<TRow> Number(string code, string zh, string en, ColumnUnit unit, Func<TRow, FigureCell> cell, string? baseCode = null, bool hasInterval = false) =>
        Add(new(code, new(zh, en), ColumnKind.Number, unit) { BaseCode = baseCode, HasInterval = hasInterval }, cell);

    /// <summary>A count, or another number that is always there where the row has one.</summary>
    public TableColumns<TRow> Number(string code, string zh, string en, ColumnUnit unit, Func<TRow, decimal?> value, string? baseCode = null) =>
        Number(code, zh, en, unit, row => FigureCell.OfNumber(value(row)), baseCode);

    /// <summary>A member of a dimension: its code and its name.</summary>
    public TableColumns<TRow> Thing(string code, string zh, string en, Func<TRow, NamedThing?> value) =>
        Code(code, zh, en, row => value(row)?.Code).Text($"{code}_name", $"{zh}名称", $"{en}, name", row => value(row)?.Name);

    /// <summary>A round: its code and its label.</summary>
    public TableColumns<TRow> Round(Func<TRow, SurveyRound?> value) =>
        Code("round", "轮次", "Round", row => value(row)?.Code).Code("round_label", "轮次简称", "Round, label", row => value(row)?.Label);

    /// <summary>Whose view it is.</summary>
    public TableColumns<TRow> Part(Func<TRow, RatingKind?> value) =>
        Choice("part", "来源", "Part", value).Text("part_name", "来源名称", "Part, name", row => value(row) switch
        {
            RatingKind.Self => new("自评", "self-rated"),
            RatingKind.Surveyed => new("客户", "customers"),
            RatingKind.Competitor => new("对竞争对手", "on competitors"),
            _ => null,
        });

    /// <summary>A judged change or gap in percentage points with its interval, and the code of the judgement.</summary>
    /// <param name="code">What the columns' codes begin with.</param>
    /// <param name="zh">What it is.</param>
    /// <param name="en">The same.</param>
    /// <param name="value">The change; null for nothing to compare.</param>
    /// <param name="absent">Why the number is not shown; null where it is.</param>
    public TableColumns<TRow> Change(string code, string zh, string en, Func<TRow, TrendChange?> value, Func<TRow, FigureCell?> absent) =>
        Number(code, zh, en, ColumnUnit.PercentagePoints, row => absent(row) ?? (value(row) is { } change ? FigureCell.OfEstimate(change.PercentagePoints, FigureCell.Percent(change.Test?.Interval)) : FigureCell.NotApplicable), hasInterval: true)
            .Choice($"{code}_judgement", $"{zh}的判断", $"{en}, judgement", row => value(row)?.Direction);

    /// <summary>Degree and rate of a reading with their bases and intervals.</summary>
    /// <param name="code">What the columns' codes begin with.</param>
    /// <param name="zh">Whose reading it is.</param>
    /// <param name="en">The same.</param>
    /// <param name="value">The reading; null where the row has none.</param>
    /// <param name="hasMean">Whether the mean of the forms' totals is followed too.</param>
    public TableColumns<TRow> Reading(string code, string zh, string en, Func<TRow, SatisfactionReading?> value, bool hasMean = false)
    {
        var ratings = $"{code}_ratings";
        Number($"{code}_forms", $"{zh}：问卷", $"{en}: forms", ColumnUnit.Forms, row => FigureCell.OfNumber(value(row)?.Forms));
        Number(ratings, $"{zh}：n", $"{en}: n", ColumnUnit.Ratings, row => FigureCell.OfNumber(value(row)?.Ratings));
        TrendMeasure[] measures = hasMean ? [TrendMeasure.FormMean, TrendMeasure.Degree, TrendMeasure.Rate] : [TrendMeasure.Degree, TrendMeasure.Rate];
        foreach (var measure in measures)
        {
            var name = Display.Measure(measure);
            Number(
                $"{code}_{EnumCode.Of(measure).Replace('-', '_')}", $"{zh}：{name.Zh}", $"{en}: {name.En}", ColumnUnit.Percent,
                row => value(row) is { } reading ? FigureCell.Of(reading, measure) : FigureCell.NotApplicable, ratings, hasInterval: true);
        }

        return this;
    }
}

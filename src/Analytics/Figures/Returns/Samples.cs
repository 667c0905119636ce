using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Sampling;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>Whom the rounds asked: their samples by area (R05.23, R05.25, R14.5).</summary>
/// <param name="Rows">Rounds of the trend with a sample, by area.</param>
public sealed record Samples(IReadOnlyList<SampledArea> Rows)
{
    /// <summary>The table of samples.</summary>
    public static Figure<Samples> Figure { get; } = new("samples", new("抽样", "Samples"), FigureSection.Returns, Read, "reports/samples.sql")
    {
        Table = (samples, _) => FigureTable.Of(samples.Rows, table => table
            .Round(row => row.Round)
            .Choice("method", "方法", "Method", row => (SamplingMethod?)row.Method)
            .Thing("area", "区域", "Area", row => row.Area)
            .Number("frame_members", "抽样框", "In the frame", ColumnUnit.None, row => row.Members)
            .Number("forced_members", "因投诉必选", "Taken because they complained", ColumnUnit.None, row => row.Forced)
            .Number("drawn_members", "抽中", "Drawn", ColumnUnit.None, row => row.Drawn)
            .Number("share", "抽取比例", "Share taken", ColumnUnit.Percent, row => FigureCell.OfNumber(row.SharePercent, FigureCell.NoData), "frame_members")
            .Number("seed", "抽样种子", "Seed of the draw", ColumnUnit.None, row => row.Seed)),
        Methods =
        [
            new(
                new("抽样", "Sampling"),
                new("每名对象的优先级为 SHA-256（种子:代码）的前 8 字节，各区域按人数比例取优先级最小者；自上次同类调查以来投诉过的对象按制度必选。持抽样框和种子即可重做。", "A member's priority is the first 8 bytes of SHA-256 over \"seed:code\"; each area gives its smallest priorities, in proportion to its members. Those who complained since the previous survey of the kind are always taken where the regime says so. Frame and seed repeat it."),
                figures => figures.Scope.Regime?.Survey?.Sampling?.Rules ?? []) { Applies = figures => figures.Samples.Rows.Count > 0 },
        ],
    };

    /// <summary>Members of a round's frame; null where it has no sample.</summary>
    public long? FrameOf(SurveyRound round) => Rows.FirstOrDefault(row => row.Round.Key == round.Key)?.FrameMembers;

    private static Samples Read(FigureReading reading)
    {
        var rounds = reading.Scope.Trend.ToDictionary(round => round.Key);
        return new([.. reading.Rows<Row>(reading.Scope.TrendParameters).Select(row => new SampledArea
        {
            Round = rounds[row.RoundKey],
            Method = EnumCode.Parse<SamplingMethod>(row.Method),
            Seed = row.Seed,
            FrameMembers = row.FrameMembers,
            Area = row.DepartmentCode is { } code ? new NamedThing(row.DepartmentKey!.Value, code, new(row.DepartmentZh!, row.DepartmentEn!)) : null,
            Members = row.Members,
            Forced = row.ForcedMembers,
            Drawn = row.DrawnMembers,
        })]);
    }

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public string Method { get; init; } = "";

        public long Seed { get; init; }

        public long FrameMembers { get; init; }

        public int? DepartmentKey { get; init; }

        public string? DepartmentCode { get; init; }

        public string? DepartmentZh { get; init; }

        public string? DepartmentEn { get; init; }

        public long Members { get; init; }

        public long ForcedMembers { get; init; }

        public long DrawnMembers { get; init; }
    }
}

/// <summary>What the sample of a round took from one area.</summary>
public sealed record SampledArea
{
    /// <summary>The round.</summary>
    public required SurveyRound Round { get; init; }

    /// <summary>How it was drawn.</summary>
    public required SamplingMethod Method { get; init; }

    /// <summary>The seed of the draw.</summary>
    public required long Seed { get; init; }

    /// <summary>Members of the round's frame, of all areas.</summary>
    public required long FrameMembers { get; init; }

    /// <summary>The area; null for members without one.</summary>
    public required NamedThing? Area { get; init; }

    /// <summary>Members of the area in the frame.</summary>
    public required long Members { get; init; }

    /// <summary>Members taken because they complained.</summary>
    public required long Forced { get; init; }

    /// <summary>Members taken by the draw.</summary>
    public required long Drawn { get; init; }

    /// <summary>Members of the area in the sample, in percent of its frame.</summary>
    public decimal? SharePercent => Ratio.Percent(Forced + Drawn, Members);
}

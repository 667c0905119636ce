using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>To whom and how the forms of the rounds were handed out, and what was confirmed and handed back of them (R01.13, R03.12, R13.5, R13.6).</summary>
/// <param name="Parts">By round, department and channel.</param>
/// <param name="HandBacks">Rounds with forms that were handed back.</param>
public sealed record Distributions(IReadOnlyList<DistributedPart> Parts, IReadOnlyList<HandedBack> HandBacks)
{
    private const string Sql = "reports/distributions.sql";
    private const string HandBacksSql = "reports/hand_backs.sql";

    /// <summary>The table of forms handed out.</summary>
    public static Figure<Distributions> Figure { get; } = new("distributions", new("问卷发放", "Forms handed out"), FigureSection.Returns, Read, Sql, HandBacksSql)
    {
        Table = (handed, _) => FigureTable.Of(handed.Parts, table => table
            .Round(part => part.Round)
            .Thing("department", "部门", "Department", part => part.Department)
            .Code("channel", "渠道", "Channel", part => part.ChannelCode)
            .Number("batches", "批次", "Batches", ColumnUnit.None, part => part.Batches)
            .Day("first_day", "首次发出", "First handed out", part => part.FirstDay)
            .Day("last_day", "末次发出", "Last handed out", part => part.LastDay)
            .Number("forms", "发出份数", "Forms handed out", ColumnUnit.Forms, part => part.Forms)
            .Number("share", "占本轮发出份数", "Share of the round's forms", ColumnUnit.Percent, part => FigureCell.OfNumber(part.SharePercent, FigureCell.NoData), "round_forms")
            .Number("round_forms", "本轮发出份数", "Forms of the round", ColumnUnit.Forms, part => part.Round.FormsSent)
            .Number("named_forms", "其中记名", "Of these to named members", ColumnUnit.Forms, part => part.NamedForms)
            .Number("confirmed_forms", "已确认收到", "Receipt confirmed", ColumnUnit.Forms, part => part.ConfirmedForms)
            .Number("handed_back", "本轮交回份数", "Forms of the round handed back", ColumnUnit.Forms, part => FigureCell.OfNumber(handed.Of(part.Round)?.Forms, FigureCell.NotRecorded))),
    };

    /// <summary>What was handed back in a round; null where nothing is recorded.</summary>
    public HandedBack? Of(SurveyRound round) => HandBacks.FirstOrDefault(back => back.Round.Key == round.Key);

    private static Distributions Read(FigureReading reading)
    {
        var rounds = reading.Scope.Trend.ToDictionary(round => round.Key);
        var parts = reading.Rows<PartRow>(Sql, reading.Scope.TrendParameters).Select(row => new DistributedPart
        {
            Round = rounds[row.RoundKey],
            Department = row.DepartmentCode is { } code ? new NamedThing(row.DepartmentKey!.Value, code, new(row.DepartmentZh!, row.DepartmentEn!)) : null,
            ChannelCode = row.ChannelCode,
            Batches = row.Batches,
            FirstDay = row.FirstDay,
            LastDay = row.LastDay,
            Forms = row.Forms,
            NamedForms = row.NamedForms,
            ConfirmedForms = row.ConfirmedForms,
        });
        var backs = reading.Rows<BackRow>(HandBacksSql, reading.Scope.TrendParameters).Select(row => new HandedBack(rounds[row.RoundKey], row.Forms, row.LastDay));
        return new([.. parts], [.. backs]);
    }

    private sealed record PartRow
    {
        public int RoundKey { get; init; }

        public int? DepartmentKey { get; init; }

        public string? DepartmentCode { get; init; }

        public string? DepartmentZh { get; init; }

        public string? DepartmentEn { get; init; }

        public string? ChannelCode { get; init; }

        public long Batches { get; init; }

        public DateOnly FirstDay { get; init; }

        public DateOnly LastDay { get; init; }

        public long Forms { get; init; }

        public long NamedForms { get; init; }

        public long ConfirmedForms { get; init; }
    }

    private sealed record BackRow
    {
        public int RoundKey { get; init; }

        public long Forms { get; init; }

        public DateOnly LastDay { get; init; }
    }
}

/// <summary>Forms of a round that were handed out to one department's customers by one channel.</summary>
public sealed record DistributedPart
{
    /// <summary>The round.</summary>
    public required SurveyRound Round { get; init; }

    /// <summary>The department; null where not recorded.</summary>
    public required NamedThing? Department { get; init; }

    /// <summary>Code of the channel; null where not recorded.</summary>
    public required string? ChannelCode { get; init; }

    /// <summary>Number of batches.</summary>
    public required long Batches { get; init; }

    /// <summary>Day of the first one.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Day of the last one.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Forms handed out.</summary>
    public required long Forms { get; init; }

    /// <summary>Those of them whose member is recorded.</summary>
    public required long NamedForms { get; init; }

    /// <summary>Those of them whose receipt was confirmed.</summary>
    public required long ConfirmedForms { get; init; }

    /// <summary>Share of all forms of the round in percent, unrounded; null without a count.</summary>
    public decimal? SharePercent => Ratio.Percent(Forms, Round.FormsSent ?? 0);

    /// <summary>The channel as the regime names it; its code where the regime does not.</summary>
    public LocalizedText? Channel => ChannelCode is { } code ? Round.Survey?.Channels.FirstOrDefault(channel => channel.Code == code)?.Name ?? LocalizedText.Same(code) : null;
}

/// <summary>Forms of a round that were handed back.</summary>
/// <param name="Round">The round.</param>
/// <param name="Forms">How many.</param>
/// <param name="LastDay">When the last of them were.</param>
public sealed record HandedBack(SurveyRound Round, long Forms, DateOnly LastDay);

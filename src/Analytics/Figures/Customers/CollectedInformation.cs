using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Duties;
using CSat.Domain.Information;
using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>Information beside surveys and complaints, by the duty and channel that it came by (R02.5, R04.6, R15.6).</summary>
/// <param name="Sources">By duty and channel, each with what it said.</param>
public sealed record CollectedInformation(IReadOnlyList<InformationSource> Sources)
{
    /// <summary>The table by source.</summary>
    public static Figure<CollectedInformation> Figure { get; } = new("information", new("其他来源的满意信息", "Information from other sources"), FigureSection.Customers, Read, "reports/information.sql")
    {
        Table = (information, _) => FigureTable.Of(information.Sources, table => table
            .Code("duty", "职责", "Duty", source => source.Duty)
            .Text("duty_name", "职责名称", "Duty, name", source => source.DutyName)
            .Rules(source => source.Rules)
            .Code("channel", "渠道", "Channel", source => source.Channel)
            .Text("channel_name", "渠道名称", "Channel, name", source => source.ChannelName)
            .Choice("sense", "态度", "Sense", source => (InformationSense?)source.Sense)
            .Number("pieces", "条数", "Pieces", ColumnUnit.None, source => source.Pieces)
            .Number("decided", "已作决定", "Decided", ColumnUnit.None, source => source.Decided, "pieces")
            .Number("taken_up", "已采取措施", "Taken up", ColumnUnit.None, source => source.TakenUp, "pieces")
            .Number("effective", "措施有效", "Effective", ColumnUnit.None, source => source.Effective, "taken_up")),
    };

    private static CollectedInformation Read(FigureReading reading)
    {
        var regimes = reading.Of(AdoptedRegimes.Figure);
        return new([.. reading.Rows<Row>(reading.Scope.MonthParameters).Select(row => Source(row, regimes.Find(row.RegimeKey)))]);
    }

    private static InformationSource Source(Row row, Regime? regime)
    {
        var duty = regime is null ? null : CollectionRules.DutiesOf(regime).FirstOrDefault(known => known.Code == row.Duty);
        CodedName[] channels = [.. regime?.Complaints?.Channels ?? [], .. regime?.Survey?.Channels ?? []];
        return new(
            row.Duty, duty?.Name ?? ShownText.Of(row.Duty, row.Duty), duty?.Rules ?? [], row.Channel,
            row.Channel.Length == 0 ? null : channels.FirstOrDefault(channel => channel.Code == row.Channel)?.Name ?? ShownText.Of(row.Channel, row.Channel),
            EnumCode.Parse<InformationSense>(row.Sense), row.Pieces, row.Decided, row.TakenUp, row.Effective);
    }

    private sealed record Row
    {
        public int RegimeKey { get; init; }

        public string Duty { get; init; } = "";

        public string Channel { get; init; } = "";

        public string Sense { get; init; } = "";

        public long Pieces { get; init; }

        public long Decided { get; init; }

        public long TakenUp { get; init; }

        public long Effective { get; init; }
    }
}

/// <summary>The information of one duty, channel and sense.</summary>
/// <param name="Duty">Code of the duty.</param>
/// <param name="DutyName">What people read.</param>
/// <param name="Rules">The rule IDs of the duty.</param>
/// <param name="Channel">Code of the channel; empty where none is stated.</param>
/// <param name="ChannelName">What people read; null where none is stated.</param>
/// <param name="Sense">What it says.</param>
/// <param name="Pieces">How many pieces.</param>
/// <param name="Decided">Those about which was decided.</param>
/// <param name="TakenUp">Those about which something is or was done.</param>
/// <param name="Effective">Those where that had its effect.</param>
public sealed record InformationSource(
    string Duty, LocalizedText DutyName, IReadOnlyList<string> Rules, string Channel, LocalizedText? ChannelName, InformationSense Sense, long Pieces, long Decided, long TakenUp, long Effective);

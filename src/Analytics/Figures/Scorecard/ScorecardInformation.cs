using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Duties;
using CSat.Domain.Information;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>What one customer said outside surveys and complaints, without the words (R11.6, R15.6).</summary>
/// <param name="Pieces">The newest first.</param>
public sealed record ScorecardInformation(IReadOnlyList<ScorecardPiece> Pieces)
{
    /// <summary>The table of information.</summary>
    public static Figure<ScorecardInformation> Figure { get; } = new("scorecard-information", new("客户评分卡：其他来源的信息", "Customer scorecard: information from other sources"), FigureSection.Scorecard, Read, "reports/scorecard_information.sql")
    {
        Table = (card, _) => FigureTable.Of(card.Pieces, table => table
            .Day("collected_on", "收集日", "Collected on", piece => piece.CollectedOn)
            .Text("duty_name", "职责名称", "Duty, name", piece => piece.Duty)
            .Choice("topic", "内容", "Topic", piece => (InformationTopic?)piece.Topic)
            .Choice("sense", "态度", "Sense", piece => (InformationSense?)piece.Sense)
            .Code("state", "状态", "State", piece => piece.State)),
    };

    private static ScorecardInformation Read(FigureReading reading)
    {
        if (reading.Asked.Customer is not { } code)
        {
            return new([]);
        }

        var regimes = reading.Of(AdoptedRegimes.Figure);
        return new([.. reading.Rows<Row>(new { customer = code, first_month = reading.Scope.FirstMonth, last_month = reading.Scope.LastMonth }).Select(row => new ScorecardPiece(
            row.CollectedOn,
            regimes.Find(row.RegimeKey) is { } regime && CollectionRules.DutiesOf(regime).FirstOrDefault(known => known.Code == row.Duty) is { } duty ? duty.Name : ShownText.Of(row.Duty, row.Duty),
            EnumCode.Parse<InformationTopic>(row.Topic), EnumCode.Parse<InformationSense>(row.Sense), row.State))]);
    }

    private sealed record Row
    {
        public int RegimeKey { get; init; }

        public string Duty { get; init; } = "";

        public string Topic { get; init; } = "";

        public string Sense { get; init; } = "";

        public DateOnly CollectedOn { get; init; }

        public string State { get; init; } = "";
    }
}

/// <summary>A piece of information of one customer.</summary>
/// <param name="CollectedOn">Day on which it was collected.</param>
/// <param name="Duty">The duty of the regime that collects it.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Sense">What it says.</param>
/// <param name="State">Code of what became of it.</param>
public sealed record ScorecardPiece(DateOnly CollectedOn, LocalizedText Duty, InformationTopic Topic, InformationSense Sense, string State);

using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Information;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>What information beside surveys and complaints was about: the own company, its competitors, the market (R11.6, R11.7, R11.8).</summary>
/// <param name="Topics">By topic and competitor.</param>
public sealed record InformationTopics(IReadOnlyList<TopicCount> Topics)
{
    /// <summary>The table by topic.</summary>
    public static Figure<InformationTopics> Figure { get; } = new("information-topics", new("满意信息的内容", "What the information was about"), FigureSection.Customers, Read, "reports/information_topics.sql")
    {
        Table = (topics, _) => FigureTable.Of(topics.Topics, table => table
            .Choice("topic", "内容", "Topic", row => (InformationTopic?)row.Topic)
            .Code("competitor", "竞争对手", "Competitor", row => row.Competitor)
            .Text("competitor_name", "竞争对手名称", "Competitor, name", row => row.Name)
            .Number("pieces", "条数", "Pieces", ColumnUnit.None, row => row.Pieces)
            .Number("satisfied", "满意", "Satisfied", ColumnUnit.None, row => row.Satisfied, "pieces")
            .Number("dissatisfied", "不满意", "Dissatisfied", ColumnUnit.None, row => row.Dissatisfied, "pieces")),
    };

    private static InformationTopics Read(FigureReading reading) => new([.. reading.Rows<Row>(reading.Scope.MonthParameters).Select(row => new TopicCount(
        EnumCode.Parse<InformationTopic>(row.Topic), row.CompetitorKey > 0 ? row.Competitor : null, row.CompetitorKey > 0 ? ShownText.Of(row.NameZh, row.NameEn) : null,
        row.Pieces, row.Satisfied, row.Dissatisfied))]);

    private sealed record Row
    {
        public string Topic { get; init; } = "";

        public int CompetitorKey { get; init; }

        public string Competitor { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public long Pieces { get; init; }

        public long Satisfied { get; init; }

        public long Dissatisfied { get; init; }
    }
}

/// <summary>The information on one topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Competitor">Code of the competitor that it is about; null for none.</param>
/// <param name="Name">Its name; null for none.</param>
/// <param name="Pieces">How many pieces.</param>
/// <param name="Satisfied">Those that say the customer is satisfied.</param>
/// <param name="Dissatisfied">Those that say he is not.</param>
public sealed record TopicCount(InformationTopic Topic, string? Competitor, LocalizedText? Name, long Pieces, long Satisfied, long Dissatisfied);

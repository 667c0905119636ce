using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Responses;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>What customers wrote in the latest round; read where the regime has focus analyses alone.</summary>
/// <param name="Opinions">Written opinions by item, the most first.</param>
/// <param name="Expectations">Expectations by item, the most first.</param>
/// <param name="Texts">The newest opinions, then the newest expectations.</param>
public sealed record WrittenComments(IReadOnlyList<CommentCount> Opinions, IReadOnlyList<CommentCount> Expectations, IReadOnlyList<WrittenText> Texts)
{
    private const string CountsSql = "reports/focus_comments.sql";
    private const string TextsSql = "reports/focus_texts.sql";
    private const int MostTexts = 8;

    /// <summary>The table of texts.</summary>
    public static Figure<WrittenComments> Figure { get; } = new("focus-opinions", new("书面意见与服务期望", "Written opinions and expectations"), FigureSection.Focus, Read, CountsSql, TextsSql)
    {
        Table = (written, _) => FigureTable.Of(written.Texts, table => table
            .Code("kind", "类别", "Kind", text => text.Expectation ? "expectation" : "opinion")
            .Text("item_name", "项目名称", "Item, name", text => text.Item)
            .Code("comment", "原文", "Text", text => text.Comment)),
    };

    private static WrittenComments Read(FigureReading reading)
    {
        if (ComparedRounds.Of(reading) is not { Now: { } now, Rules.Focus.Count: > 0 })
        {
            return new([], [], []);
        }

        var parameters = new { round_key = now.Round.Key, surveyed = (int)RatingKind.Surveyed, expectation_topic = FocusKinds.ExpectationTopic, most = MostTexts };
        var counts = reading.Rows<CountRow>(CountsSql, parameters);
        var texts = reading.Rows<TextRow>(TextsSql, parameters);
        return new(
            [.. counts.Where(row => !row.Expectation).Select(row => row.Count)],
            [.. counts.Where(row => row.Expectation).Select(row => row.Count)],
            [.. texts.Select(row => new WrittenText(ShownText.Of(row.ItemZh, row.ItemEn), row.Expectation, ShownText.Of(row.Comment)))]);
    }

    private sealed record CountRow
    {
        public int ItemKey { get; init; }

        public string ItemCode { get; init; } = "";

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public bool Expectation { get; init; }

        public long Comments { get; init; }

        public long Dissatisfied { get; init; }

        public CommentCount Count => new(new(ItemKey, ItemCode, ShownText.Of(ItemZh, ItemEn)), Comments, Dissatisfied);
    }

    private sealed record TextRow
    {
        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public bool Expectation { get; init; }

        public string Comment { get; init; } = "";
    }
}

/// <summary>Customers' comments on one item in one round.</summary>
/// <param name="Item">The item; an empty code for comments on the whole form.</param>
/// <param name="Comments">Number of comments.</param>
/// <param name="Dissatisfied">Those whose writer rated the item at a level that counts as dissatisfied.</param>
public sealed record CommentCount(NamedThing Item, long Comments, long Dissatisfied);

/// <summary>A comment as a customer wrote it.</summary>
/// <param name="Item">The item that it is about; empty for the whole form.</param>
/// <param name="Expectation">Whether it states an expectation, not an opinion.</param>
/// <param name="Comment">The text.</param>
public sealed record WrittenText(LocalizedText Item, bool Expectation, string Comment);

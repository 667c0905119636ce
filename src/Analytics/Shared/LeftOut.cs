using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Shared;

/// <summary>What a table or chart does not show for its small base: said below it, so that nobody takes what is there for all.</summary>
public static class LeftOut
{
    /// <summary>How many are not shown; null where all are.</summary>
    /// <param name="noun">What they are.</param>
    /// <param name="bases">The bases of all, one each; those without data are no small ones.</param>
    /// <param name="rules">The limit.</param>
    public static LocalizedText? Of(LeftOutNoun noun, IEnumerable<BaseSize> bases, PresentationRules rules)
    {
        var sizes = bases.ToArray();
        var (few, withheld) = (sizes.LongCount(size => size == BaseSize.Suppressed), sizes.LongCount(size => size == BaseSize.Withheld));
        LocalizedText[] said =
        [
            .. few == 0 ? Array.Empty<LocalizedText>() : [new(
                $"{Display.Count(few)} {noun.Zh}的问卷少于 {rules.SuppressBelow} 份，数值不显示",
                $"{Display.Counted(few, noun.One, noun.Many)} with fewer than {rules.SuppressBelow} forms {(few == 1 ? "is" : "are")} not shown")],
            .. withheld == 0 ? Array.Empty<LocalizedText>() : [new(
                $"{Display.Count(withheld)} {noun.Zh}份数足够但也不显示，以免由合计推算出样本过少的数值",
                $"{Display.Counted(withheld, noun.One, noun.Many)} with enough forms {(withheld == 1 ? "is" : "are")} suppressed too, so that no smaller one can be worked out from the total")],
        ];
        return said.Length == 0 ? null : new(string.Join("；", said.Select(text => text.Zh)), string.Join("; ", said.Select(text => text.En)));
    }

    /// <summary>The base that a row of several values is counted by: the worst of them.</summary>
    public static BaseSize Worst(params ReadOnlySpan<SatisfactionReading> readings)
    {
        var worst = BaseSize.Plain;
        foreach (var reading in readings)
        {
            worst = (worst, reading.Base) switch
            {
                (BaseSize.Suppressed, _) or (_, BaseSize.Suppressed) => BaseSize.Suppressed,
                (BaseSize.Withheld, _) or (_, BaseSize.Withheld) => BaseSize.Withheld,
                _ => worst,
            };
        }

        return worst;
    }
}

/// <summary>What is left out, with its counting word in Chinese and both numbers in English.</summary>
/// <param name="Zh">To follow a number: 个部门.</param>
/// <param name="One">One of them.</param>
/// <param name="Many">Several.</param>
public sealed record LeftOutNoun(string Zh, string One, string Many)
{
    /// <summary>Departments.</summary>
    public static LeftOutNoun Departments { get; } = new("个部门", "department", "departments");

    /// <summary>Items.</summary>
    public static LeftOutNoun Items { get; } = new("个项目", "item", "items");

    /// <summary>Items by round: the fields of a heat map.</summary>
    public static LeftOutNoun ItemsOfRound { get; } = new("格（项目与轮次）", "field (item and round)", "fields (item and round)");

    /// <summary>Customers.</summary>
    public static LeftOutNoun Customers { get; } = new("个客户", "customer", "customers");

    /// <summary>Customers by round: the points of run charts.</summary>
    public static LeftOutNoun CustomersOfRound { get; } = new("点（客户与轮次）", "point (customer and round)", "points (customer and round)");

    /// <summary>Classes of forms.</summary>
    public static LeftOutNoun Classes { get; } = new("类", "class", "classes");

    /// <summary>Survey rounds.</summary>
    public static LeftOutNoun Rounds { get; } = new("轮调查", "round", "rounds");

    /// <summary>Competitors.</summary>
    public static LeftOutNoun Competitors { get; } = new("家竞争对手", "competitor", "competitors");

    /// <summary>Parts of a review: surveyed, self-rated, competitors.</summary>
    public static LeftOutNoun Parts { get; } = new("个部分", "part", "parts");
}

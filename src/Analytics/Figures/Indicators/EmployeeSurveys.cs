using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>What employees say of the organisation, asked directly by forms (R16.15); apart from every figure of customers.</summary>
/// <param name="Rounds">The rounds that asked employees, by period.</param>
/// <param name="Items">The items of the last of them, in their order.</param>
public sealed record EmployeeSurveys(IReadOnlyList<EmployeeRound> Rounds, IReadOnlyList<EmployeeItem> Items)
{
    private const string RoundsSql = "reports/employee_rounds.sql";
    private const string ItemsSql = "reports/employee_items.sql";

    /// <summary>The table of items, and of the whole.</summary>
    public static Figure<EmployeeSurveys> Figure { get; } = new("employee-satisfaction", new("员工满意度", "Employee satisfaction"), FigureSection.Indicators, Read, RoundsSql, ItemsSql)
    {
        Table = (surveys, _) => FigureTable.Of<(SurveyRound Round, EmployeeItem? Item, SatisfactionReading Reading)>(
            [.. surveys.Rounds.Select(row => (row.Round, (EmployeeItem?)null, row.Reading)), .. surveys.Items.Select(item => (surveys.Rounds[^1].Round, (EmployeeItem?)item, item.Reading))],
            table => table
                .Round(row => row.Round)
                .Thing("item", "项目", "Item", row => row.Item?.Item)
                .Text("topic", "主题", "Topic", row => row.Item?.Topic)
                .Reading("employees", "员工", "Employees", row => row.Reading)),
        Methods =
        [
            new(
                new("员工满意度", "Employee satisfaction"),
                new("仅由员工问卷计算，公式与客户的满意度和满意率相同；不计入客户的任何指标、趋势和合计。", "Counted from employees' forms alone, by the formulas of customers' degree and rate; it is in no figure, trend or total of customers."),
                figures => figures.Scope.Employees.SelectMany(round => round.Survey?.FindKind(round.SurveyKind)?.Rules ?? [])) { Applies = figures => figures.Scope.Employees.Count > 0 },
        ],
    };

    /// <summary>Whether any employee has answered.</summary>
    public bool HasData => Rounds.Any(row => row.Reading.Ratings > 0);

    private static EmployeeSurveys Read(FigureReading reading)
    {
        var (asked, parameters) = (reading.Scope.Employees, reading.Scope.EmployeeParameters);
        var sums = reading.Rows<RoundRow>(RoundsSql, parameters).ToDictionary(row => row.RoundKey, row => row.Sums);
        var items = reading.Rows<ItemRow>(ItemsSql, parameters).ToLookup(row => row.RoundKey);
        var kind = asked.Count > 0 ? asked[^1].SurveyKind : "";
        EmployeeRound[] rounds = [.. asked.Where(round => round.SurveyKind == kind)
            .Select(round => new EmployeeRound(round, SatisfactionReading.Of(sums.GetValueOrDefault(round.Key), round.Presentation)))];
        return new(rounds, rounds is not [.., { Round: var last }] ? [] : [.. items[last.Key].Select(row => new EmployeeItem(
            new(row.ItemKey, row.ItemCode, ShownText.Of(row.ItemZh, row.ItemEn)),
            last.Survey?.Topics.FirstOrDefault(topic => topic.Code == row.Topic)?.Name,
            SatisfactionReading.Of(new FormSums(row.Tally, row.Ratings, 0, 0, 0, 0, 0, 0), last.Presentation)))]);
    }

    private sealed record RoundRow : FormRow
    {
        public int RoundKey { get; init; }
    }

    private sealed record ItemRow : RatingSums
    {
        public int RoundKey { get; init; }

        public int ItemKey { get; init; }

        public string ItemCode { get; init; } = "";

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public string? Topic { get; init; }
    }
}

/// <summary>A round that asked employees.</summary>
/// <param name="Round">The round.</param>
/// <param name="Reading">Degree and rate over its forms.</param>
public sealed record EmployeeRound(SurveyRound Round, SatisfactionReading Reading);

/// <summary>An item that employees rated.</summary>
/// <param name="Item">The item.</param>
/// <param name="Topic">The regime's topic that it covers (R16.16); null for none.</param>
/// <param name="Reading">Degree and rate; one answer a form, without an interval.</param>
public sealed record EmployeeItem(NamedThing Item, LocalizedText? Topic, SatisfactionReading Reading);

using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Customers;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The course of each customer over the rounds, where the regime of the latest round follows each customer (R11.28); by code, without anything about persons.</summary>
/// <param name="Rule">The trend that demands it; null where none does, then nothing is read.</param>
/// <param name="Customers">By code: those of whom a form or a complaint of a round of the trend is there.</param>
public sealed record CustomersByRound(TrendRule? Rule, IReadOnlyList<CustomerResult> Customers)
{
    /// <summary>The run charts and the table of customers.</summary>
    public static Figure<CustomersByRound> Figure { get; } = new("customers", new("各客户满意度", "Satisfaction by customer"), FigureSection.Focus, Read, "reports/customers_by_round.sql")
    {
        Table = Tabulate,
        Methods =
        [
            new(
                new("各客户的变化", "Course of each customer"),
                new(
                    "与该客户自己上一次答卷的轮次相比；未舍入的满意度较低即为下降，是否显著另行标明，全部客户一并检验。",
                    "Each customer against its own previous round with a form. Lower, unrounded, is fallen; whether that is proven is said beside it, all customers being tested together."),
                figures => figures.ByCustomer.Rule?.Rules ?? []) { Applies = figures => figures.ByCustomer.Rule is not null },
        ],
    };

    /// <summary>Whether any form of the trend names a customer: where none does, customers are not recorded.</summary>
    public bool IsRecorded => Customers.Any(customer => customer.ByRound.Count > 0);

    /// <summary>Those with a form in a round, the lowest degree first.</summary>
    public IEnumerable<(CustomerResult Customer, SatisfactionReading Reading)> In(SurveyRound round) =>
        from customer in Customers
        where customer.ByRound.ContainsKey(round.Key)
        let reading = customer.ByRound[round.Key]
        orderby reading.Judged(TrendMeasure.Degree) ?? decimal.MaxValue, customer.Part.Code
        select (customer, reading);

    private static FigureTable Tabulate(CustomersByRound customers, ReviewFigures figures) => FigureTable.Of(
        from customer in customers.Customers
        from round in figures.Scope.Trend
        where customer.ByRound.ContainsKey(round.Key) || customer.Complaints.ContainsKey(round.Key)
        select (Customer: customer, Round: round, Change: customer.Moved is { Last: { } last } moved && last.Period == round.Label ? moved.Change : null),
        table => table
            .Code("customer", "客户", "Customer", row => row.Customer.Part.Code)
            .Choice("class", "类别", "Class", row => row.Customer.Class)
            .Round(row => row.Round)
            .Reading("surveyed", "客户", "Customer", row => row.Customer.ByRound.GetValueOrDefault(row.Round.Key))
            .Number("complaints", "投诉", "Complaints", ColumnUnit.Complaints, row => row.Customer.Complaints.GetValueOrDefault(row.Round.Key).Opened)
            .Number("complaints_open", "未结案", "Of them open", ColumnUnit.Complaints, row => row.Customer.Complaints.GetValueOrDefault(row.Round.Key).Open, "complaints")
            .Code("compared_with", "比较的轮次", "Compared with", row => row.Change?.From)
            .Change("change", "变化", "Change", row => row.Change, row => row.Change is null || row.Customer.ShowsChange(figures.Scope) ? null : new FigureCell(CellState.Suppressed))
            .Flag("fallen", "下降", "Fallen", row => row.Change is { } change ? change.IsLower : null));

    private static CustomersByRound Read(FigureReading reading)
    {
        var scope = reading.Scope;
        if (scope.Regime?.Survey?.Trends.FirstOrDefault(trend => trend.By == TrendSubject.Customer) is not { } rule)
        {
            return new(null, []);
        }

        var rules = scope.Presentation.OfCustomer();
        Row[] rows = [.. reading.Rows<Row>(scope.TrendParameters)];
        var shown = Bases(rows, rules);
        CustomerResult[] customers = [.. rows.GroupBy(row => row.CustomerCode).Select((customer, at) => new CustomerResult(
            new(at + 1, customer.Key, LocalizedText.Same(customer.Key)),
            customer.First().CustomerClass is { } known ? EnumCode.Parse<CustomerClass>(known) : null,
            customer.Where(row => row.Forms > 0).ToDictionary(row => row.RoundKey, row => new SatisfactionReading(row.Sums, shown[row])),
            customer.Where(row => row.ComplaintsOpened > 0).ToDictionary(row => row.RoundKey, row => new CustomerComplaints(row.ComplaintsOpened, row.ComplaintsOpen))))];

        // All customers are one family of tests.
        var moved = PartMovements.Of([.. customers.Select(customer => scope.Course(customer.Part.Code, customer.ByRound))]).ToDictionary(one => one.Part);
        return new(rule, [.. customers.Select(customer => customer with { Moved = moved.GetValueOrDefault(customer.Part.Code) })]);
    }

    // The total of each round is printed elsewhere, so that no single hidden customer may follow from the others.
    private static Dictionary<Row, BaseSize> Bases(Row[] rows, PresentationRules rules)
    {
        var bases = new Dictionary<Row, BaseSize>(ReferenceEqualityComparer.Instance);
        foreach (var round in rows.GroupBy(row => row.RoundKey))
        {
            foreach (var (row, size) in round.Zip(SmallBases.Of([.. round.Select(row => (row.Forms, false))], rules)))
            {
                bases[row] = size;
            }
        }

        return bases;
    }

    private sealed record Row : FormRow
    {
        public int RoundKey { get; init; }

        public string CustomerCode { get; init; } = "";

        public string? CustomerClass { get; init; }

        public long ComplaintsOpened { get; init; }

        public long ComplaintsOpen { get; init; }
    }
}

/// <summary>One customer over the rounds.</summary>
/// <param name="Part">The customer: its code, which is its name here.</param>
/// <param name="Class">Its class in the register; null where it is not in there.</param>
/// <param name="ByRound">What it rated, by the round's key; rounds without a form of it are absent.</param>
/// <param name="Complaints">Its complaints received in the period of a round, by the round's key; rounds without one are absent.</param>
public sealed record CustomerResult(
    NamedThing Part, CustomerClass? Class, IReadOnlyDictionary<int, SatisfactionReading> ByRound, IReadOnlyDictionary<int, CustomerComplaints> Complaints) : IPartCourse
{
    /// <inheritdoc/>
    public PartMovement? Moved { get; init; }

    /// <summary>Whether both values of its last change may be printed, and so the change.</summary>
    /// <param name="scope">The review.</param>
    public bool ShowsChange(ReviewScope scope) =>
        Moved is { Previous: { } previous, Last: { } last } && ByRound[scope.KeyOf(previous)].IsShown && ByRound[scope.KeyOf(last)].IsShown;
}

/// <summary>Complaints of a customer in the period of a round.</summary>
/// <param name="Opened">Received in it.</param>
/// <param name="Open">Those of them not closed now.</param>
public readonly record struct CustomerComplaints(long Opened, long Open);

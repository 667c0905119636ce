namespace CSat.Regimes.Tests.Specs;

public class CategorySpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("categories.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_category_goes_its_way(SpecRow row)
    {
        var category = Shipped.Only(Shipped.Complaints(row).Categories, entry => entry.Code, row.Text("category"));
        row.Names(category.Rules);
        category.HandledBy.ShouldBe(row.Words("handled_by"), row.Why);
        category.ReportTo.ShouldBe(row.Words("report_to"), row.Why);
    }
}

using System.Globalization;
using CSat.Domain.Sampling;

namespace CSat.Domain.Tests.Sampling;

public class ComplainantsTests
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("complainants.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void R05_25_customers_who_complained_since_the_previous_survey(SpecRow row)
    {
        var complaints = row.Text("complaints").Split(' ').Select(part => part.Split(':')).Select(part => (part[0], Day(part[1])));
        DateOnly? previous = row.Text("previous_draw") is { Length: > 0 } day ? Day(day) : null;

        var days = Complainants.Since(previous, Day(row.Text("draw")));

        string.Join(' ', complaints.Where(complaint => complaint.Item2 >= days.First && complaint.Item2 <= days.Last).Select(complaint => complaint.Item1).Distinct().Order()).ShouldBe(row.Text("expected"), row.Why);
    }

    [Fact]
    public void A_previous_draw_after_this_one_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Complainants.Since(new(2026, 7, 16), new(2026, 7, 15)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

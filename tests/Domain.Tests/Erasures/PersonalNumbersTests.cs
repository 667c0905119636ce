using CSat.Domain.Erasures;

namespace CSat.Domain.Tests.Erasures;

/// <summary>Numbers that lead to one person are masked, others stay.</summary>
public class PersonalNumbersTests
{
    public static TheoryData<SpecRow> Cases => SpecTable.Read("personal_numbers.csv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_number_is_masked_where_it_leads_to_a_person(SpecRow row)
    {
        PersonalNumbers.Masked(row.Text("text")).ShouldBe(row.Text("masked"), row.Why);
        PersonalNumbers.Holds(row.Text("text")).ShouldBe(row.Text("text") != row.Text("masked"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_masked_is_not_masked_again(SpecRow row) => PersonalNumbers.Holds(row.Text("masked")).ShouldBeFalse(row.Why);
}

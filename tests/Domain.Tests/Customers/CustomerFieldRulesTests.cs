using CSat.Domain.Customers;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;

namespace CSat.Domain.Tests.Customers;

public class CustomerFieldRulesTests
{
    private static readonly CustomerField[] Fields =
    [
        new("name", Records.Name, true, null, ["R09.12"]), new("mobile", Records.Name, true, 11, ["R09.12", "R09.14"]), new("birthday", Records.Name, false, null, []),
    ];

    public static TheoryData<SpecRow> Table => SpecTable.Read("customer_field.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_field_is_filled_in_and_has_its_digits(SpecRow row)
    {
        var field = new CustomerField(row.Text("field"), Records.Name, row.Flag("required"), row.OptionalWhole("digits"), []);
        CustomerFieldRules.IsValid(field, row.Text("value")).ShouldBe(row.Flag("valid"), row.Why);
        CustomerFieldRules.Check([field], new Dictionary<string, string> { [field.Code] = row.Text("value") }).Count.ShouldBe(row.Flag("valid") ? 0 : 1, row.Why);
    }

    [Fact]
    public void R09_14_all_problems_are_named_at_once()
    {
        var problems = CustomerFieldRules.Check(Fields, new Dictionary<string, string> { ["mobile"] = "138", ["shoe-size"] = "42" });
        problems.Select(problem => (problem.Reason, problem.Field, problem.Rule)).ShouldBe(
        [
            (ProblemReason.FieldMissing, "fields.name", "R09.12"),
            (ProblemReason.FieldInvalid, "fields.mobile", "R09.12 R09.14"),
            (ProblemReason.UnknownCode, "fields", "reference"),
        ]);
        problems[1].Message.En.ShouldContain("exactly 11 digits");
        problems[1].Message.Zh.ShouldContain("11 位数字");
    }

    [Fact]
    public void A_regime_without_fields_takes_any() =>
        CustomerFieldRules.Check([], new Dictionary<string, string> { ["shoe-size"] = "42" }).ShouldBeEmpty();
}

using System.Globalization;
using CSat.Domain.Surveys;

namespace CSat.Domain.Tests.Surveys;

public class FormClassTests
{
    public static TheoryData<SpecRow> Classes => SpecTable.Read("form_classes.csv");

    [Theory]
    [MemberData(nameof(Classes))]
    public void Forms_are_in_one_class_each_and_the_regime_s_demands_are_held_against_them(SpecRow row)
    {
        var named = row.Codes("named").Select(word => new FormClassValue(word.TrimEnd('*', '!'), Records.Name, word.EndsWith('*'), word.EndsWith('!')));
        var rule = new FormClassRule("feature", Records.Name, [.. named], [], [row.Text("rule")]);
        var forms = row.Codes("forms").Select(said => said.Split(':')).ToDictionary(said => said[0], said => long.Parse(said[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

        var counted = FormClasses.Of(rule, forms);

        string.Join(' ', counted.Classes.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value}:{one.Forms}"))).ShouldBe(row.Text("classes"), row.Why);
        counted.NotStated.ShouldBe(row.Whole("not_stated"), row.Why);
        (counted.MainShare is { } share ? decimal.Round(share, 20) : (decimal?)null).ShouldBe(row.OptionalNumber("main_percent") is { } expected ? decimal.Round(expected, 20) : null, row.Why);
        counted.IsMainlyMain.ShouldBe(row.Text("mainly").Length == 0 ? null : bool.Parse(row.Text("mainly")), row.Why);
        counted.Missing.Select(value => value.Code).ShouldBe(row.Codes("missing"), row.Why);
        counted.Classes.Sum(one => one.Forms).ShouldBe(counted.Classified, row.Why);
    }

    [Fact]
    public void A_feature_is_for_the_kinds_that_it_names_or_for_all()
    {
        new FormClassRule("age", Records.Name, [], [], ["R07.15"]).IsFor("half-yearly").ShouldBeTrue();
        new FormClassRule("age", Records.Name, [], ["ward-round"], ["R03.2"]).IsFor("ward-round").ShouldBeTrue();
        new FormClassRule("age", Records.Name, [], ["ward-round"], ["R03.2"]).IsFor("letters").ShouldBeFalse();
    }
}

using CSat.Cli.Import;

namespace CSat.Cli.Tests.Import;

public sealed class CodeMakerTests
{
    [Theory]
    [InlineData("british-airways", "british-airways", "a code stays")]
    [InlineData("JPMorgan Chase Co.", "jpmorgan-chase-co.", "spaces become one hyphen")]
    [InlineData("1.5 t", "1.5-t", "a point stays")]
    [InlineData("Ｗｅｌｌｓ　ｆａｒｇｏ", "wells-fargo", "nor does width")]
    [InlineData("wells - fargo", "wells-fargo", "nor do blanks around a hyphen")]
    [InlineData("\u202Ewells fargo\u202C", "wells-fargo", "nor do direction marks")]
    [InlineData(" Wells  Fargo ", "wells-fargo", "white space around does not count")]
    [InlineData("wells fargo", "wells-fargo", "neither does case")]
    public void A_readable_value_gives_a_readable_code(string value, string code, string why) => CodeMaker.FromValue(value).ShouldBe(code, why);

    [Fact]
    public void Values_in_other_letters_get_different_codes_of_the_allowed_form()
    {
        string[] codes = [.. new[] { "华锐精工", "德盛零部件", "C++", "C", new string('x', 200), new string('x', 201), "!!" }.Select(CodeMaker.FromValue)];

        codes.Distinct().Count().ShouldBe(codes.Length);
        codes.ShouldAllBe(code => System.Text.RegularExpressions.Regex.IsMatch(code, "^[A-Za-z0-9._-]{1,64}$"));
    }

    /// <summary>Case 30: names that differ in signs.</summary>
    [Theory]
    [InlineData("50%", "50")]
    [InlineData("C#", "C", "C++", "C")]
    [InlineData("1.5 t", "1-5 t", "15 t", "1 5 t", "1/5 t", "1,5 t")]
    [InlineData("+1", "-1", "1", "±1", "1-", "1+", "--1")]
    [InlineData("５０％", "５０", "５０‰")]
    [InlineData("team 👍", "team 👎", "team", "team 👨‍👩‍👧", "team 👨‍👩‍👦")]
    [InlineData("!", "?", "!!", "-", "--", ".", "..", "%", "‰", "_")]
    [InlineData("A & B", "A B", "A/B", "A (B)", "A, B", "A\"B", "A'B", "A_B", "A.B", "A*B", "A=B", "<A>B")]
    [InlineData("<5", ">5", "≤5", "≥5", "=5", "~5", "5", "*5")]
    [InlineData("m²", "m2", "m³", "№1", "①", "no1")]
    public void Names_that_differ_in_signs_are_different_entries(params string[] values)
    {
        var codes = values.Distinct().Select(CodeMaker.FromValue).ToArray();

        codes.Distinct().Count().ShouldBe(codes.Length, string.Join(", ", codes));
        codes.ShouldAllBe(code => System.Text.RegularExpressions.Regex.IsMatch(code, "^[A-Za-z0-9._-]{1,64}$"));
    }

    [Theory]
    [InlineData("50%", " 50% ", "５０％", "50 %", "５０　％", "50\u200B %")]
    [InlineData("A/B", "A / B", "a /b")]
    [InlineData("C#", "C #")]
    [InlineData("售后服务", "售后 服务", "售后　服务")]
    [InlineData("5级", "5 级", "５ 级")]
    [InlineData("Credit reporting, repair", "credit reporting,repair", "Credit  reporting , repair")]
    [InlineData("C++", "c++", "Ｃ＋＋")]
    [InlineData("A & B", "a  &  b", "A\u00A0&\u3000B")]
    public void Names_that_differ_in_case_width_and_blanks_are_one_entry(params string[] values) =>
        values.Select(CodeMaker.FromValue).Distinct().Count().ShouldBe(1);

    [Fact]
    public void The_code_is_the_same_on_every_machine() => CodeMaker.FromValue("华锐精工").ShouldBe("v-aa850a15");
}

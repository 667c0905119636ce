using CSat.Cli.Import;

namespace CSat.Cli.Tests.Import;

public sealed class CodeMakerTests
{
    [Theory]
    [InlineData("british-airways", "british-airways", "a code stays")]
    [InlineData("JPMorgan Chase & Co.", "jpmorgan-chase-co", "spaces and punctuation become one hyphen")]
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

    [Fact]
    public void The_code_is_the_same_on_every_machine() => CodeMaker.FromValue("华锐精工").ShouldBe("v-aa850a15");
}

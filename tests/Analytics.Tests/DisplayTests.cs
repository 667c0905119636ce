using CSat.Analytics.Shared;

namespace CSat.Analytics.Tests;

public sealed class DisplayTests
{
    [Theory]
    [InlineData("76", "76%", "whole numbers carry no decimals")]
    [InlineData("65.855", "65.86%", "half away from zero")]
    [InlineData("65.854999", "65.85%", "below the half")]
    [InlineData("88.40", "88.4%", "no trailing zero in a sentence")]
    public void Percent_rounds_for_a_sentence(string value, string expected, string why) => Display.Percent(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(expected, why);

    [Theory]
    [InlineData("1.204", "+1.20")]
    [InlineData("-0.335", "−0.34")]
    [InlineData("-0.001", "0.00")]
    public void Signed_shows_the_direction_of_what_is_shown(string value, string expected) => Display.Signed(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(expected);

    [Fact]
    public void Count_separates_thousands() => Display.Count(13816).ShouldBe("13,816");
}

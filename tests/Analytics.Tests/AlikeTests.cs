using System.Globalization;
using CSat.Analytics.Shared;

namespace CSat.Analytics.Tests;

public sealed class AlikeTests
{
    [Theory]
    [InlineData("76 84", "76% 84%", "whole numbers together carry no decimals")]
    [InlineData("83.2 95.76", "83.20% 95.76%", "as many as the one that needs most")]
    [InlineData("80.7 83.5", "80.7% 83.5%", "no more than one needs")]
    [InlineData("82.995 76", "83% 76%", "what is printed needs none")]
    [InlineData("65.854999 1.1", "65.85% 1.10%", "two at most, half away from zero")]
    public void Percentages_that_stand_together_have_the_same_decimals(string values, string expected, string why)
    {
        var numbers = values.Split(' ').Select(value => decimal.Parse(value, CultureInfo.InvariantCulture)).ToArray();
        var alike = new Alike([.. numbers.Select(number => (decimal?)number)]);
        string.Join(' ', numbers.Select(alike.Percent)).ShouldBe(expected, why);
    }

    [Fact]
    public void Points_have_no_sign_and_unknown_values_ask_for_nothing() => new Alike(null, -2.5m).Points(-2.5m).ShouldBe("2.5");
}

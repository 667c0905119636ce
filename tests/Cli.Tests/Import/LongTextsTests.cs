using System.Globalization;
using CSat.Cli.Import;

namespace CSat.Cli.Tests.Import;

/// <summary>Case 15: a letter that is longer than what is stored.</summary>
public sealed class LongTextsTests
{
    [Theory]
    [InlineData("字")]
    [InlineData("𠮷")]
    [InlineData("👨‍👩‍👧")]
    [InlineData("e\u0301")]
    [InlineData("🇨🇳")]
    [InlineData("한")]
    [InlineData("\r\n")]
    public void A_text_is_cut_between_characters_as_readers_see_them_and_says_so(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 500));
        for (var limit = 100; limit < 112; limit++)
        {
            var cut = LongTexts.Cut(text, limit);

            cut.Length.ShouldBeLessThanOrEqualTo(limit);
            cut.Length.ShouldBeGreaterThan(limit - character.Length);
            var kept = cut[..cut.IndexOf('…', StringComparison.Ordinal)];
            StringInfo.ParseCombiningCharacters(kept).Length.ShouldBe(kept.Length / character.Length);
            text.ShouldStartWith(kept);
            cut.ShouldEndWith($"[截断 cut, {text.Length:N0}]");
        }
    }
}

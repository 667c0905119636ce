using CSat.Domain.Text;

namespace CSat.Domain.Tests.Texts;

/// <summary>A name may not turn the number beside it around.</summary>
public class DirectionMarksTests
{
    [Theory]
    [InlineData("Delivery", "Delivery", "nothing to do")]
    [InlineData("交货期", "交货期", "nothing to do")]
    [InlineData("\u202E35 Delivery\u202C", "35 Delivery", "an override is taken out")]
    [InlineData("a\u2067b\u200F\u061Cc", "abc", "an isolate that is never ended, and marks")]
    [InlineData("שירות 12", "\u2068שירות 12\u2069", "Hebrew is set apart, with the number that is its own")]
    [InlineData("خدمة", "\u2068خدمة\u2069", "so is Arabic")]
    [InlineData("\u2068שירות\u2069", "\u2068שירות\u2069", "once, however often")]
    [InlineData("Bank \U0001E900", "\u2068Bank \U0001E900\u2069", "and letters beyond the basic plane")]
    [InlineData("", "", "nothing")]
    public void A_text_is_set_apart_from_what_stands_beside_it(string text, string expected, string why) => DirectionMarks.SetApart(text).ShouldBe(expected, why);
}

using CSat.Domain.Text;
using CSat.Reports.Assets;
using CSat.Reports.Page;

namespace CSat.Reports.Tests.Page;

/// <summary>Case 25: names with letters that the fonts lack.</summary>
public sealed class GlyphNoteTests
{
    [Fact]
    public void Characters_without_a_glyph_are_named_with_the_words_that_hold_them()
    {
        var missing = GlyphNote.MissingIn("<p>好 <b>𠮷野家</b><td>한국어 &amp; 𠮷</td></p>", point => point < 0x3000 || point is >= 0x4E00 and <= 0x9FFF);

        missing.Select(pair => (pair.Character.ToString(), pair.Word)).ShouldBe([("𠮷", "𠮷野家"), ("한", "한국어 & 𠮷"), ("국", "한국어 & 𠮷"), ("어", "한국어 & 𠮷")]);
        var sentence = GlyphNote.Sentence(missing);
        sentence.In(Language.English).ShouldContain("4 characters have no glyph");
        sentence.In(Language.English).ShouldContain("\"𠮷野家\" (U+20BB7)");
        sentence.In(Language.Chinese).ShouldContain("“한국어 & 𠮷”（U+D55C U+AD6D U+C5B4）");
        GlyphNote.AppendTo("<section>x</section>", sentence.In(Language.English)).ShouldEndWith("again.</p></section>");
    }

    [Fact]
    public void Nothing_is_said_where_nothing_is_missing_and_joiners_are_no_letters()
    {
        GlyphNote.MissingIn("<p>a\u200D\uFE0F\u00A0b\u202E</p>", point => point < 0x80).ShouldBeEmpty();
        GlyphNote.Sentence([]).ShouldBe(new LocalizedText("", ""));
        GlyphNote.AppendTo("<section>x</section>", "").ShouldBe("<section>x</section>");
    }

    [Fact]
    public void A_font_of_this_machine_has_latin_letters_and_none_has_an_unassigned_character()
    {
        MachineFonts.Have('A').ShouldBeTrue();
        MachineFonts.Have(0x0378).ShouldBeFalse();
    }
}

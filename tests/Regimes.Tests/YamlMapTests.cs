using CSat.Regimes.Yaml;

namespace CSat.Regimes.Tests;

public class YamlMapTests
{
    [Fact]
    public void Typed_getters_read_what_is_there()
    {
        var document = YamlDocument.Parse(
            """
            text: "quoted: text"
            number: 1.5
            whole: -3
            flag: true
            date: 2026-02-28
            both: {zh: 中, en: en}
            one: same
            list: [a, b]
            single: c
            empty:
            none: ~
            map: {key: value}
            maps: [{x: 1}, {x: 2}]
            """,
            "t.yaml");
        var root = document.Root;
        root.Text("text").ShouldBe("quoted: text");
        root.Number("number", 0, 2).ShouldBe(1.5m);
        root.Whole("whole", -5, 5).ShouldBe(-3);
        root.Flag("flag", false).ShouldBeTrue();
        root.Flag("no-flag", true).ShouldBeTrue();
        root.Date("date").ShouldBe(new DateOnly(2026, 2, 28));
        root.Localized("both").Zh.ShouldBe("中");
        root.Localized("one").ShouldBe(new("same", "same"));
        root.Texts("list").ShouldBe(["a", "b"]);
        root.Texts("single").ShouldBe(["c"]);
        root.OptionalText("empty").ShouldBeNull();
        root.Has("none").ShouldBeFalse();
        root.Map("map").Text("key").ShouldBe("value");
        root.Maps("maps").Select(map => map.Whole("x", 0, 9)).ShouldBe([1, 2]);
        root.OneOf("one", new Dictionary<string, int> { ["same"] = 7 }).ShouldBe(7);
        root.Keys[0].ShouldBe("text");
        root.Done();
        document.Errors.ShouldBeEmpty();
        document.ThrowIfErrors();
    }

    [Fact]
    public void A_reader_may_add_errors_of_its_own_at_a_key()
    {
        var document = YamlDocument.Parse("a:\n  column: price", "mapping.yaml");
        document.Root.Map("a").Add("column", new("没有该列", "no such column"));
        var error = Should.Throw<RegimeFileException>(document.ThrowIfErrors).Errors.ShouldHaveSingleItem();
        (error.File, error.Line, error.Column, error.Path).ShouldBe(("mapping.yaml", 2, 11, "a.column"));
    }

    [Fact]
    public void Wrong_shapes_are_errors_and_never_exceptions()
    {
        var document = YamlDocument.Parse("text: [a]\nlist: {a: 1}\nmap: x\nmaps: [x]\nscalars: [[x]]\ndate: soon", "t.yaml");
        var root = document.Root;
        root.Text("text").ShouldBeEmpty();
        root.Texts("list").ShouldBeEmpty();
        root.Map("map").Keys.ShouldBeEmpty();
        root.Maps("maps").ShouldBeEmpty();
        root.Scalars("scalars").ShouldBeEmpty();
        root.Date("date").ShouldBe(default);
        root.Number("missing", 1, 2).ShouldBe(1);
        document.Errors.Count.ShouldBe(7);
    }

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("minimum-return", "minimum-returned")]
    [InlineData("xyz", null)]
    public void The_nearest_name_is_found_only_when_it_is_near(string name, string? nearest) =>
        NearestName.Of(name, ["title", "minimum-returned", "kinds"]).ShouldBe(nearest);
}

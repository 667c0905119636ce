using System.Reflection;
using System.Text.RegularExpressions;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Indicators;
using CSat.Domain.Problems;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Text;
using CSat.Hosting.Errors;

namespace CSat.Architecture.Tests;

/// <summary>Law on texts of refusals: they live in the message files, and every language has all of them with the same facts.</summary>
public partial class MessageTests
{
    /// <summary>The rooms whose problems speak through the message files.</summary>
    private static readonly Assembly[] Rooms =
        [.. "Domain Machine Regimes Hosting Postgres Analytics Charts Api Etl Reports Cli".Split(' ').Select(room => Assembly.Load("CSat." + room))];

    private static readonly (string Name, Fact Value)[] FactsOfForms = [("digits", "11"), ("known", "a, b"), ("other-field", "start"), ("earliest", "2026-01-01"), ("latest", "2026-12-31"), ("least", "1"), ("most", "7"), ("other", "a")];
    private static readonly Problem[] Made = [.. Rooms.SelectMany(room => room.GetTypes()).SelectMany(Makers).SelectMany(Results)];
    private static readonly KeyedWording[] Keyed = [.. Made.Select(problem => problem.Wording).OfType<KeyedWording>()];

    [Fact]
    public void Every_problem_has_its_texts_in_every_language()
    {
        ProblemTexts.All.Count.ShouldBeGreaterThan(1);
        Constants(typeof(ProblemReason)).Except(Keyed.Select(wording => wording.Key.Split('.')[0])).ShouldBeEmpty("reasons without a text");
        foreach (var language in ProblemTexts.All)
        {
            language.Reasons.Keys.ShouldBe(Keyed.Select(wording => wording.Key).Distinct(), ignoreOrder: true, language.Locale);
            Made.Where(problem => problem.Wording is KeyedWording).SelectMany(problem => new[] { language.Message(problem), language.Fix(problem) }).ShouldAllBe(text => text.Length > 0 && !FactName().IsMatch(text), language.Locale);
        }
    }

    [Fact]
    public void Every_word_is_used_and_is_there_in_every_language()
    {
        var used = Keyed.SelectMany(wording => wording.Facts).SelectMany(fact => Parts(fact.Value)).OfType<WordFact>().Select(word => word.Key).Distinct().ToArray();
        foreach (var language in ProblemTexts.All)
        {
            language.Words.Keys.ShouldBe(used, ignoreOrder: true, language.Locale);
        }
    }

    [Fact]
    public void All_languages_tell_the_same_facts_and_only_those_that_are_given()
    {
        foreach (var wording in Keyed)
        {
            var told = ProblemTexts.All.Select(language => Facts(language.Reasons[wording.Key].Message + language.Reasons[wording.Key].Fix)).ToArray();
            told.ShouldAllBe(facts => facts.SetEquals(told[0]), wording.Key);
            told[0].ShouldBeSubsetOf(wording.Facts.Select(fact => fact.Name), wording.Key);
        }

        foreach (var word in ProblemTexts.English.Words.Keys)
        {
            var told = ProblemTexts.All.Select(language => Facts(language.Words[word])).ToArray();
            told.ShouldAllBe(facts => facts.SetEquals(told[0]), word);
        }
    }

    [Fact]
    public void Domain_knows_no_text_of_a_problem()
    {
        var literals =
            from path in SourceTree.Files("src/Domain/Problems", ".cs")
            from Match literal in Literal().Matches(SourceTree.WithoutCSharpComments(SourceTree.Read(path)))
            select (path, literal.Value);
        var all = literals.ToArray();

        all.Length.ShouldBeGreaterThan(100);
        all.Where(literal => Prose().IsMatch(literal.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void Only_texts_of_the_service_and_of_a_file_s_reader_come_with_a_problem()
    {
        SourceTree.Files("src", ".cs").Where(path => SourceTree.Read(path).Contains("new GivenWording(", StringComparison.Ordinal))
            .ShouldBe(["src/Cli/Connection/RpcProblems.cs", "src/Regimes/RegimeFileException.cs"]);
    }

    private static IEnumerable<MethodInfo> Makers(Type type) =>
        type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType == typeof(Problem) && !method.ContainsGenericParameters && !method.Name.StartsWith('<')
                && method.GetParameters().All(parameter => Samples(parameter).Length > 0));

    private static IEnumerable<Problem> Results(MethodInfo method)
    {
        IEnumerable<object?[]> calls = [[]];
        foreach (var parameter in method.GetParameters())
        {
            calls = [.. calls.SelectMany(call => Samples(parameter), (call, sample) => (object?[])[.. call, sample])];
        }

        return calls.Select(call => (Problem)method.Invoke(null, call)!);
    }

    /// <summary>Values for a parameter, enough to reach every wording; none for what a problem is not made from.</summary>
    private static object?[] Samples(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => parameter.Name switch
        {
            "thing" => Constants(typeof(ProblemThing)),
            "form" => Constants(typeof(ProblemForm)),
            "wording" => [],
            _ => new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable ? new object?[] { "x", null } : ["x"],
        },
        var type when type == typeof(int) => [7],
        var type when type == typeof(long) => [7L],
        var type when type == typeof(short) => [(short)7],
        var type when type == typeof(bool) => [true, false],
        var type when type == typeof(bool?) => new object?[] { null, true, false },
        var type when type == typeof(DateTimeOffset) => [DateTimeOffset.UnixEpoch],
        var type when type == typeof(LocalizedText) => [new LocalizedText("文", "text")],
        var type when type == typeof(Scale) => [new Scale("s", [new Level(1, "one", LocalizedText.Same("one"), 2, true)])],
        var type when type == typeof(RaterPolicy) => [RaterPolicy.Default],
        var type when type == typeof(IndicatorRule) => [new IndicatorRule("i", LocalizedText.Same("i"), null, null, null, null, [], null, [])],
        var type when type == typeof(DutyRule) => [new DutyRule("d", LocalizedText.Same("d"), null, [], null, null, [])],
        var type when type == typeof(CalendarPeriod) => [CalendarPeriod.Of(PeriodUnit.Month, new(2026, 1, 1))],
        var type when type == typeof(Threshold) => [new Threshold(ThresholdOperator.AtLeast, 7)],
        var type when type == typeof((string, Fact)[]) && parameter.Name == "facts" && parameter.Member.Name == "FieldInvalid" => [FactsOfForms],
        { IsEnum: true } type => [.. Enum.GetValues(type).Cast<object>()],
        { IsGenericType: true } type when type.IsAssignableFrom(type.GenericTypeArguments[0].MakeArrayType()) => Lists(type.GenericTypeArguments[0]),
        _ => [],
    };

    private static object[] Lists(Type element)
    {
        var none = Array.CreateInstance(element, 0);
        return element == typeof(string) ? [none, new[] { "x" }] : element == typeof(long) ? [new[] { 7L }] : element.IsEnum ? [none, Enum.GetValues(element)] : [none];
    }

    private static object[] Constants(Type type) => [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetRawConstantValue()!)];

    private static IEnumerable<Fact> Parts(Fact fact) => fact is ListFact list ? list.Items.SelectMany(Parts) : [fact];

    private static HashSet<string> Facts(string text) => [.. FactName().Matches(text).Select(match => match.Value.Trim('{', '}'))];

    [GeneratedRegex(@"\{[a-z-]+\}")]
    private static partial Regex FactName();

    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}|[A-Za-z},.] [A-Za-z]\w* [a-z]")]
    private static partial Regex Prose();
}

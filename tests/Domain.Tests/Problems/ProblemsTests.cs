using System.Reflection;
using CSat.Domain.Problems;
using CSat.Domain.Responses;
using CSat.Domain.Text;
using CSat.Hosting.Errors;

namespace CSat.Domain.Tests.Problems;

public class ProblemsTests
{
    [Fact]
    public void Every_reason_is_unique_and_every_factory_is_named_after_its_reason()
    {
        var reasons = typeof(ProblemReason).GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);
        reasons.Values.ShouldBeUnique();
        reasons.Values.ShouldAllBe(reason => reason.All(c => c == '_' || char.IsAsciiLetterUpper(c)));
        var factories = typeof(Domain.Problems.Problems).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name);
        factories.ShouldBeSubsetOf(reasons.Keys);
    }

    [Fact]
    public void A_problem_names_the_value_the_rule_and_the_fix_in_both_languages()
    {
        var problem = Domain.Problems.Problems.LevelOutOfScale("levels[2]", "service", 7, Scales.FiveGrade with { Rules = ["ACME.4", "ACME.5"] });
        problem.Rule.ShouldBe("ACME.4, ACME.5");
        problem.Message.Zh.ShouldContain("7");
        problem.Message.En.ShouldContain("7");
        problem.Message.En.ShouldContain("service");
        problem.Fix.En.ShouldContain("5 (level-5), 4 (level-4)");
        problem.Fix.Zh.ShouldContain("不适用填 0");
    }

    [Fact]
    public void A_problem_cites_the_regime_in_force_and_a_short_word_where_that_says_nothing()
    {
        var raters = RaterPolicy.Default with { Rules = ["ACME.6"] };

        new[]
        {
            Domain.Problems.Problems.LevelOutOfScale("levels[2]", "service", 7, Scales.FiveGrade),
            Domain.Problems.Problems.SelfRatingByCustomer("kind", RespondentKind.Customer, raters),
            Domain.Problems.Problems.SelfRatingByCustomer("kind", RespondentKind.Customer, RaterPolicy.Default),
            Domain.Problems.Problems.SurveyedRatingBySelfRater("kind", RespondentKind.Salesperson, RatingKind.Surveyed, raters),
        }.Select(problem => problem.Rule).ShouldBe(["scale", "ACME.6", "raters", "ACME.6"]);
    }

    [Fact]
    public void Moments_are_told_in_the_zone_of_the_organisation_with_its_offset()
    {
        var moment = new DateTimeOffset(2025, 1, 31, 23, 30, 0, TimeSpan.Zero);
        var problem = Domain.Problems.Problems.TimeOutOfRange("occurred_at", moment, moment.AddHours(1), DateTimeOffset.MaxValue);

        var told = new ProblemException([problem, Domain.Problems.Problems.RoundClosed("round")]).In(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).Problems;

        told[0].Message.En.ShouldContain("2025-02-01 07:30:00 +08:00");
        told[0].Fix.Zh.ShouldContain("2025-02-01 08:30:00 +08:00");
        told[1].ShouldBe(Domain.Problems.Problems.RoundClosed("round"));
        problem.Message.En.ShouldContain("2025-01-31 23:30:00 +00:00");
    }

    [Fact]
    public void A_long_value_is_shown_shortened() =>
        Domain.Problems.Problems.NotFound("f", ProblemThing.Offering, new string('x', 10_000)).Message.En.Length.ShouldBeLessThan(200);

    [Fact]
    public void An_exception_carries_all_problems_and_at_least_one()
    {
        var problem = Domain.Problems.Problems.RoundClosed("round");
        new ProblemException(problem).Problems.ShouldBe([problem]);
        new ProblemException(problem).Message.ShouldContain("ROUND_CLOSED");
        Should.Throw<ArgumentOutOfRangeException>(() => new ProblemException([]));
    }

    [Fact]
    public void A_text_that_lacks_a_language_shows_the_other()
    {
        new LocalizedText("", "x").In(Language.Chinese).ShouldBe("x");
        new LocalizedText("中", "").In(Language.English).ShouldBe("中");
        new LocalizedText("中", "x").In(Language.Chinese).ShouldBe("中");
    }
}

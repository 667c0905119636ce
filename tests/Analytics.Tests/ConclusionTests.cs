using CSat.Analytics.Findings;
using CSat.Analytics.Tests.Warehouses;

namespace CSat.Analytics.Tests;

/// <summary>What the page that decides says of its own certainty.</summary>
public sealed class ConclusionTests
{
    [Theory]
    [InlineData(true, true, "满意度、满意率两项目标均达到；", "Both targets, degree and rate, are met;", "both are certain")]
    [InlineData(false, true, "满意度、满意率两项目标均达到（其中满意度按样本量尚不能确定）；", "Both targets, degree and rate, are met (the satisfaction degree not for certain at this sample size);", "the degree lies just above its target")]
    [InlineData(true, false, "满意度、满意率两项目标均达到（其中满意率按样本量尚不能确定）；", "(the satisfaction rate not for certain at this sample size);", "the rate lies just above its target")]
    [InlineData(false, false, "满意度、满意率两项目标均达到（按样本量两项均尚不能确定）；", "(neither for certain at this sample size);", "neither is certain")]
    public void The_verdict_names_the_target_that_is_not_certain(bool degree, bool rate, string chinese, string english, string why)
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        var latest = file.Figures().Trend.Latest!.Surveyed;
        var (low, close) = (20m, 0.1m);
        file.Execute(FormattableString.Invariant($"""
            delete from ref_target;
            insert into ref_target (measure, valid_from, valid_to, value_percent) values
              ('satisfaction-degree', '2020-01-01', null, {latest.Degree - (degree ? low : close)}), ('satisfaction-rate', '2020-01-01', null, {latest.Rate - (rate ? low : close)});
            """));

        var verdict = ReviewConclusion.Of(file.Figures()).Verdict;

        verdict.Zh.ShouldStartWith(chinese, Case.Sensitive, why);
        verdict.En.ShouldContain(english, Case.Sensitive, why);
    }

    [Theory]
    [InlineData(true, true, true, "总均分、满意度、满意率三项目标均达到；", "All targets, total mean score, degree and rate, are met;", "all are certain")]
    [InlineData(true, false, true, "总均分、满意度、满意率三项目标均达到（其中满意度按样本量尚不能确定）；", "(the satisfaction degree not for certain at this sample size);", "one of three")]
    [InlineData(true, false, false, "总均分、满意度、满意率三项目标均达到（其中满意度、满意率按样本量尚不能确定）；", "(the satisfaction degree and the satisfaction rate not for certain at this sample size);", "two of three are named")]
    [InlineData(false, false, false, "总均分、满意度、满意率三项目标均达到（按样本量三项均尚不能确定）；", "(none for certain at this sample size);", "none of three")]
    public void The_verdict_over_three_measures_names_those_that_are_not_certain(bool mean, bool degree, bool rate, string chinese, string english, string why)
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        var latest = file.Figures().Trend.Latest!.Surveyed;
        var (low, close) = (20m, 0.1m);
        file.Execute(FormattableString.Invariant($$"""
            delete from ref_target;
            insert into ref_target (measure, valid_from, valid_to, value_percent) values
              ('satisfaction-degree', '2020-01-01', null, {{latest.Degree - (degree ? low : close)}}), ('satisfaction-rate', '2020-01-01', null, {{latest.Rate - (rate ? low : close)}});
            update ref_regime set content = replace(content, '  triggers:', '  trends:' || chr(10) || '    - {code: total, by: total, measure: form-mean, rule: R08.29}' || chr(10) || '  triggers:')
              || 'targets:' || chr(10) || '  - {code: mean, name: {zh: 总均分, en: Mean}, measure: form-mean, operator: at-least, value: {{decimal.Round(latest.Degree!.Value - (mean ? low : close), 2)}}, rule: R08.29}' || chr(10)
            where regime_key = 1;
            """));

        var verdict = ReviewConclusion.Of(file.Figures()).Verdict;

        verdict.Zh.ShouldStartWith(chinese, Case.Sensitive, why);
        verdict.En.ShouldContain(english, Case.Sensitive, why);
    }

    [Theory]
    [InlineData(3, 0, "另收到空白问卷 3 份，不计入回收", "besides, 3 blank forms came in, which do not count as returned")]
    [InlineData(0, 1, "另收到逾期问卷 1 份，不计入回收", "besides, 1 late form came in, which does not count as returned")]
    [InlineData(2, 1, "另收到空白问卷 2 份、逾期问卷 1 份，均不计入回收", "besides, 2 blank forms and 1 late form came in, which do not count as returned")]
    public void Forms_that_do_not_count_are_told_by_what_there_is(int blank, int late, string chinese, string english)
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        file.Execute($"update fct_round_return set forms_blank = 0, forms_late = 0; update fct_round_return set forms_blank = {blank}, forms_late = {late} where rating_kind = 2 and round_key = (select max(round_key) from dim_round)");

        var quality = ReviewConclusion.Of(file.Figures()).Quality;

        quality.ShouldContain(line => line.Zh == chinese);
        quality.ShouldContain(line => line.En == english);
    }

    [Fact]
    public void Rows_refused_by_imports_are_named_to_an_organisation_with_complaints_alone()
    {
        using var file = new WarehouseFile(WarehouseFile.ComplaintsOnly);
        file.Execute("""
            insert into fct_import by name
              select 1 as import_key, uuid() as import_id, 'complaints' as kind, 'x' as source_system, 20260101 as finished_date_key, now() as finished_at,
                5 as rows_stored, 0 as rows_extended, 0 as rows_already_stored, 0 as rows_blank, 31 as rows_refused, 0 as rows_left_out, true as is_current;
            insert into fct_import_refusal values (1, 'UNPARSABLE_DATE', 12), (1, 'UNKNOWN_CODE', 9), (1, 'FIELD_MISSING', 5), (1, 'TIME_MISSING', 3), (1, 'INVALID_TEXT', 1), (1, 'MADE_UP', 1);
            """);

        var quality = ReviewConclusion.Of(file.Figures()).Quality;

        quality.ShouldContain(line => line.Zh == "投诉导入时有 31 行被拒绝，不在任何数值之内（日期无法识别 12 行、代码未定义 9 行、必填项为空 5 行、缺少时间 3 行、其他原因 2 行）");
        quality.ShouldContain(line => line.En == "imports of complaints refused 31 rows, which are in no figure (unreadable date 12, unknown code 9, required field empty 5, time missing 3, other reasons 2)");
    }
}

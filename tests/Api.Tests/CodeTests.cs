using System.Text.RegularExpressions;
using CSat.Contracts.V1;
using CSat.Testing;

namespace CSat.Api.Tests;

/// <summary>Law 5: a value has one name in the contract and in Domain, and its code in PostgreSQL is the kebab-case of it; where PostgreSQL keeps numbers, they are the contract's.</summary>
public sealed partial class CodeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("api_key", "role", typeof(Role))]
    [InlineData("regime_adoption", "purpose", typeof(RegimePurpose))]
    [InlineData("target", "measure", typeof(Measure))]
    [InlineData("notice", "audience", typeof(NoticeAudience))]
    [InlineData("notice", "way", typeof(NoticeWay))]
    public async Task The_codes_of_a_column_are_those_of_the_contract(string table, string column, Type contract) =>
        (await CodesAsync(table, column)).ShouldBe(Values(contract), ignoreOrder: true);

    [Theory]
    [InlineData("rating_kind", typeof(RatingKind), typeof(Domain.Responses.RatingKind))]
    [InlineData("respondent_kind", typeof(RespondentKind), typeof(Domain.Responses.RespondentKind))]
    public async Task The_numbers_of_a_column_are_those_of_the_contract_and_of_the_rules(string column, Type contract, Type domain)
    {
        var numbers = Numbers(contract);

        Numbers(domain).ShouldBe(numbers);
        (await ConstraintAsync("response", column)).ShouldContain($">= {numbers.Values.Min()}) AND ({column} <= {numbers.Values.Max()})");
        numbers.Values.Order().ShouldBe(Enumerable.Range(1, numbers.Count));
    }

    [Theory]
    [InlineData(typeof(ComplaintState), typeof(Domain.Complaints.ComplaintState), "complaint", "state")]
    [InlineData(typeof(ComplaintEventKind), typeof(Domain.Complaints.ComplaintEventKind), "complaint_event", "kind")]
    [InlineData(typeof(CustomerVerdict), typeof(Domain.Complaints.CustomerVerdict), "complaint", "verdict")]
    [InlineData(typeof(RoundState), typeof(Domain.Rounds.RoundState), "round", "state")]
    [InlineData(typeof(SurveyPlanState), typeof(Domain.Surveys.SurveyPlanState), "survey_plan", "state")]
    [InlineData(typeof(SurveyPlanEventKind), typeof(Domain.Surveys.SurveyPlanEventKind), "survey_plan_event", "kind")]
    [InlineData(typeof(ErasureSubject), typeof(Domain.Erasures.ErasureSubject), "erasure", "subject")]
    [InlineData(typeof(ErasureSubject), typeof(Domain.Erasures.ErasureSubject), "erased_id", "subject")]
    [InlineData(typeof(ErasureReason), typeof(Domain.Erasures.ErasureReason), "erasure", "reason")]
    [InlineData(typeof(ThresholdOperator), typeof(Domain.Scoring.ThresholdOperator), "indicator_target", "operator")]
    [InlineData(typeof(IndicatorOutcome), typeof(Domain.Indicators.IndicatorOutcome), null, null)]
    [InlineData(typeof(NoticeState), typeof(Domain.Notices.NoticeState), "notice", "state")]
    [InlineData(typeof(NoticeOutcome), typeof(Domain.Notices.NoticeOutcome), null, null)]
    [InlineData(typeof(SamplingMethod), typeof(Domain.Sampling.SamplingMethod), "sample", "method")]
    [InlineData(typeof(FormCheck), typeof(Domain.Surveys.FormCheck), "form_check", "result")]
    [InlineData(typeof(FormContent), typeof(Domain.Responses.FormContent), null, null)]
    [InlineData(typeof(ClockOutcome), typeof(Domain.Complaints.ClockOutcome), null, null)]
    [InlineData(typeof(ClockStepKind), typeof(Domain.Complaints.ClockStepKind), null, null)]
    public async Task A_value_is_spelled_alike_in_the_contract_in_the_rules_and_in_the_codes(Type contract, Type domain, string? table, string? column)
    {
        contract.Name.ShouldBe(domain.Name);
        Values(contract).ShouldBe(Enum.GetNames(domain).Where(name => name != "None").Select(Code), ignoreOrder: true);
        if (table is not null && column is not null)
        {
            (await CodesAsync(table, column)).ShouldBe(Values(contract), ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_target_is_set_or_has_a_method_of_the_rules()
    {
        Values(typeof(TargetMethod)).ShouldBe(Enum.GetNames<Domain.Statistics.AverageAdvancedMethod>().Select(Code).Prepend("set"), ignoreOrder: true);
        (await CodesAsync("target", "method")).ShouldBe(Values(typeof(TargetMethod)), ignoreOrder: true);
    }

    [Fact]
    public async Task A_rounds_events_are_those_of_its_life_cycle() =>
        (await CodesAsync("round_event", "kind")).ShouldBe(Values(typeof(Domain.Rounds.RoundEventKind)), ignoreOrder: true);

    [Fact]
    public async Task A_notices_events_are_those_of_its_life_cycle() =>
        (await CodesAsync("notice_event", "kind")).ShouldBe(Values(typeof(Domain.Notices.NoticeEventKind)), ignoreOrder: true);

    [Fact]
    public async Task A_source_reports_that_a_clock_was_in_time_or_late() =>
        (await CodesAsync("complaint_clock", "reported_outcome")).ShouldBe([Code(nameof(ClockOutcome.InTime)), Code(nameof(ClockOutcome.Late))], ignoreOrder: true);

    // The first value of an enum of the contract says that none is stated.
    private static IEnumerable<string> Values(Type contract) => Enum.GetNames(contract).Skip(1).Select(name => Code(name));

    private static Dictionary<string, int> Numbers(Type type) =>
        Enum.GetValues(type).Cast<object>().Where(value => (int)value > 0).ToDictionary(value => Code(value.ToString()!), value => (int)value);

    private static string Code(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private async Task<List<string>> CodesAsync(string table, string column) => [.. Quoted().Matches(await ConstraintAsync(table, column)).Select(match => match.Groups[1].Value)];

    private async Task<string> ConstraintAsync(string table, string column)
    {
        await using var command = postgres.Owner.CreateCommand(
            """
            SELECT replace(pg_get_constraintdef(c.oid), 'VALUE', a.attname)
            FROM pg_attribute a JOIN pg_constraint c ON c.contype = 'c' AND (c.contypid = a.atttypid OR (c.conrelid = a.attrelid AND c.conkey = ARRAY[a.attnum]))
            WHERE a.attrelid = ('csat.' || $1)::regclass AND a.attname = $2
            """);
        command.Parameters.Add(new() { Value = table });
        command.Parameters.Add(new() { Value = column });
        return (string)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException($"csat.{table}.{column} has no list of codes."));
    }

    [GeneratedRegex("'([^']+)'::text")]
    private static partial Regex Quoted();
}

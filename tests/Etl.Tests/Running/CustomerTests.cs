using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Running;

/// <summary>What customers answered and what they complained of meet in the warehouse.</summary>
public sealed class CustomerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    // A Friday morning in Shanghai, within the round of Survey.
    private static readonly DateTimeOffset Received = new(2025, 8, 8, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Forms_and_complaints_of_a_customer_meet_by_round()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        var desk = await ComplaintDesk.CreateAsync(source);
        await EnterAsync(source, "C-1");
        await EnterAsync(source, "C-2");
        await OfAsync(source, await survey.AddAsync(5, 5, 5, 5, 5), "C-1");
        await OfAsync(source, await survey.AddAsync(3, 3, 3, 3, 3), "C-1");
        await OfAsync(source, await survey.AddAsync(1, 1, 1, 1, 1), "walk-in");
        await survey.AddAsync(2, 2, 2, 2, 2);
        await ComplainAsync(source, desk, "open", "C-1", Received);
        await ComplainAsync(source, desk, "other", "C-2", Received);
        await ComplainAsync(source, desk, "before", "C-2", Received.AddMonths(-6));
        await ComplainAsync(source, desk, "nobody", null, Received);

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(string, long, decimal, long, long)>(
            "SELECT customer_code, forms, satisfaction_degree(points, best_points)::DECIMAL(9, 2), complaints_opened, complaints_open FROM mart_customer_by_round WHERE forms > 0 ORDER BY customer_code")
            .ShouldBe([("C-1", 2, 80, 1, 1), ("walk-in", 1, 20, 0, 0)]);
        warehouse.Query<(string, long, long)>("SELECT customer_code, forms, complaints_opened FROM mart_customer_by_round WHERE forms = 0").ShouldBe([("C-2", 0, 1)]);
        warehouse.Query<(string, string)>("SELECT number, customer_code FROM fct_complaint JOIN dim_customer USING (customer_key) ORDER BY number")
            .ShouldBe([("before", "C-2"), ("nobody", ""), ("open", "C-1"), ("other", "C-2")]);
        warehouse.Query<int>("SELECT customer_key FROM mart_customer_by_round WHERE customer_code = 'walk-in'").ShouldBe([0]);
    }

    private static Task EnterAsync(SampleSource source, string code) =>
        source.RunAsync("INSERT INTO csat.customer (organization_id, customer_id, code, class, created_at) VALUES ($1, gen_random_uuid(), $2, 'general', now())", code);

    private static Task OfAsync(SampleSource source, Guid form, string customer) =>
        source.RunAsync("UPDATE csat.response SET customer = $3 WHERE organization_id = $1 AND response_id = $2", form, customer);

    private static async Task ComplainAsync(SampleSource source, ComplaintDesk desk, string number, string? customer, DateTimeOffset at)
    {
        await desk.AddAsync(number, "mail", at, null, ("registered", at));
        await source.RunAsync("UPDATE csat.complaint SET customer = $3::text WHERE organization_id = $1 AND number = $2", number, customer);
    }
}

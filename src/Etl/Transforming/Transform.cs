using CSat.Etl.Running;
using CSat.Sql;

namespace CSat.Etl.Transforming;

/// <summary>Step 4: runs the models that make the published tables.</summary>
internal static class Transform
{
    public static Task RunAsync(EtlContext context, CancellationToken cancellation) => context.Database.WorkAsync(
        () =>
        {
            foreach (var model in Models.Published)
            {
                cancellation.ThrowIfCancellationRequested();
                context.Database.Run(model);
            }

            using (var finish = context.Database.AppendRaw("finish"))
            {
                finish.Add(context.Settings.Time.GetUtcNow());
            }

            context.Database.Run(Models.About);
        },
        cancellation);
}

/// <summary>The models of the warehouse by the step that runs them, in the order in which they run. Extracts, counts, recounts and checks need none: every file with that prefix in a noun's folder is one.</summary>
internal static class Models
{
    /// <summary>What Extract makes: the scratch database, and empty tables for what Etl itself finds out.</summary>
    public static readonly IReadOnlyList<string> Raw =
    [
        "warehouse/meta/raw_run.sql",
        "warehouse/dates/raw_dates.sql",
        "warehouse/regimes/raw_regimes.sql",
        "warehouse/responses/raw_responses.sql",
        "warehouse/complaints/raw_complaints.sql",
        "warehouse/macros/raw_t_quantile.sql",
    ];

    /// <summary>What Load runs before the forms come: the keys, then the empty facts that the stream fills.</summary>
    public static readonly IReadOnlyList<string> Loaded =
    [
        "warehouse/regimes/stg_regimes.sql",
        "warehouse/organizations/stg_organizations.sql",
        "warehouse/questionnaires/stg_questionnaires.sql",
        "warehouse/rounds/stg_rounds.sql",
        "warehouse/complaints/stg_complaints.sql",
        "warehouse/responses/fct_response.sql",
        "warehouse/responses/fct_blank_form.sql",
        "warehouse/responses/fct_rating.sql",
        "warehouse/responses/fct_own_scale_rating.sql",
    ];

    /// <summary>What Transform runs.</summary>
    public static readonly IReadOnlyList<string> Published =
    [
        "warehouse/dates/dim_date.sql",
        "warehouse/regimes/dim_regime.sql",
        "warehouse/organizations/dim_department.sql",
        "warehouse/organizations/dim_item.sql",
        "warehouse/organizations/dim_competitor.sql",
        "warehouse/organizations/dim_offering.sql",
        "warehouse/questionnaires/dim_questionnaire.sql",
        "warehouse/rounds/dim_round.sql",
        "warehouse/responses/dim_kind.sql",
        "warehouse/complaints/dim_category.sql",
        "warehouse/complaints/dim_channel.sql",
        "warehouse/complaints/dim_clock.sql",
        "warehouse/questionnaires/ref_level.sql",
        "warehouse/questionnaires/ref_item_scale.sql",
        "warehouse/rounds/ref_target.sql",
        "warehouse/regimes/ref_regime.sql",
        "warehouse/regimes/ref_survey_rule.sql",
        "warehouse/regimes/ref_focus.sql",
        "warehouse/regimes/ref_trend.sql",
        "warehouse/regimes/ref_limit.sql",
        "warehouse/regimes/ref_penalty.sql",
        "warehouse/regimes/ref_grade.sql",
        "warehouse/regimes/ref_trigger.sql",
        "warehouse/regimes/ref_regime_target.sql",
        "warehouse/responses/fct_comment.sql",
        "warehouse/complaints/fct_complaint.sql",
        "warehouse/complaints/fct_complaint_event.sql",
        "warehouse/complaints/fct_complaint_clock.sql",
        "warehouse/imports/fct_import.sql",
        "warehouse/rounds/fct_round_return.sql",
        "warehouse/responses/mart_rating_by_round.sql",
        "warehouse/responses/mart_rating_by_month.sql",
        "warehouse/responses/mart_own_scale_rating_by_round.sql",
        "warehouse/responses/mart_response_by_round.sql",
        "warehouse/responses/mart_form_by_round.sql",
        "warehouse/responses/mart_form_by_round_department.sql",
        "warehouse/complaints/mart_complaint_by_month.sql",
        "warehouse/complaints/mart_complaint_clock_by_month.sql",
        "warehouse/macros/ref_t_quantile.sql",
        "warehouse/macros/macros.sql",
    ];

    /// <summary>What Transform runs when these are done: what the file says of itself.</summary>
    public static readonly IReadOnlyList<string> About =
    [
        "warehouse/meta/meta_organization.sql",
        "warehouse/meta/meta_run.sql",
        .. Statements("recount_").Select(statement => statement.Path),
        "warehouse/meta/meta_reconciliation.sql",
        "warehouse/meta/meta_check.sql",

        // Last: it lists all the others.
        "warehouse/meta/meta_dictionary.sql",
    ];

    /// <summary>What Extract takes over as it is: each a statement for PostgreSQL, by the name of the table that holds what it returns.</summary>
    public static IEnumerable<(string Name, string Path)> Extracts => Statements("extract_");

    /// <summary>What PostgreSQL counts for the reconciliation.</summary>
    public static IEnumerable<(string Name, string Path)> Counts => Statements("count_");

    /// <summary>What Check runs: each a select of the rows that break a law, by the name that meta_check gives it.</summary>
    public static IEnumerable<(string Name, string Path)> Checks => Statements("check_");

    private static IEnumerable<(string Name, string Path)> Statements(string prefix) =>
        from path in SqlText.List("warehouse")
        let name = Path.GetFileNameWithoutExtension(path)
        where name.StartsWith(prefix, StringComparison.Ordinal)
        select (name[prefix.Length..], path);
}

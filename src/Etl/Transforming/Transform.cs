using CSat.Etl.Describing;
using CSat.Etl.Increments;
using CSat.Etl.Running;
using CSat.Sql;

namespace CSat.Etl.Transforming;

/// <summary>Step 4: runs the models that make the published tables.</summary>
internal static class Transform
{
    public static Task RunAsync(EtlContext context, CancellationToken cancellation) => context.Database.WorkAsync(
        () =>
        {
            Lineage.Write(context.Database);
            Inputs.Write(context.Database);
            var unchanged = context.IsIncrement ? UnchangedTables.Find(context) : null;
            unchanged?.DropOthers(context.Database);
            var (published, described) = (Models.Published.Where(IsToRun).ToList(), Models.Described.Where(IsToRun).ToList());
            foreach (var model in published)
            {
                cancellation.ThrowIfCancellationRequested();
                context.Database.RunAtOnce(model);
                if (context.IsIncrement)
                {
                    Models.Additive.FirstOrDefault(mart => mart.Model == model)?.Merge(context.Database);
                }
            }

            using (var finish = context.Database.AppendRaw("finish"))
            {
                finish.Add(context.Settings.Time.GetUtcNow(), context.FormsRead);
            }

            if (context.IsIncrement)
            {
                context.Database.Run("warehouse/responses/scope_touched.sql");
            }

            foreach (var model in Models.About.Concat(described))
            {
                context.Database.RunAtOnce(model);
            }

            context.Made = [.. published.Concat(Models.About).Concat(described).SelectMany(Inputs.TablesOf)];

            bool IsToRun(string model) => unchanged is null || !unchanged.AreAllOf(model);
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
        "warehouse/meta/raw_lineage.sql",
        "warehouse/dates/raw_dates.sql",
        "warehouse/regimes/raw_regimes.sql",
        "warehouse/responses/raw_responses.sql",
        "warehouse/complaints/raw_complaints.sql",
        "warehouse/rounds/raw_rounds.sql",
        "warehouse/macros/raw_t_quantile.sql",
    ];

    /// <summary>What Load runs before the forms come: the keys.</summary>
    public static readonly IReadOnlyList<string> Loaded =
    [
        "warehouse/regimes/stg_regimes.sql",
        "warehouse/organizations/stg_organizations.sql",
        "warehouse/organizations/stg_directory_versions.sql",
        "warehouse/macros/item_points.sql",
        "warehouse/questionnaires/stg_questionnaires.sql",
        "warehouse/survey_plans/stg_survey_plans.sql",
        "warehouse/rounds/stg_rounds.sql",
        "warehouse/complaints/stg_complaints.sql",
        "warehouse/customers/stg_customers.sql",
        "warehouse/meta/stg_basis.sql",
    ];

    /// <summary>The empty facts that the stream of Load fills; an increment has them.</summary>
    public static readonly IReadOnlyList<string> Streamed =
    [
        "warehouse/responses/fct_response.sql",
        "warehouse/responses/fct_blank_form.sql",
        "warehouse/responses/fct_rating.sql",
        "warehouse/responses/fct_own_scale_rating.sql",
    ];

    /// <summary>Facts that grow by the forms that come.</summary>
    public static readonly IReadOnlySet<string> Growing = new HashSet<string>(StringComparer.Ordinal) { "fct_response", "fct_blank_form", "fct_rating", "fct_own_scale_rating", "fct_comment" };

    /// <summary>Marts of Published to which an increment adds; all other tables are small or read small ones, and are made anew where what they read has changed.</summary>
    public static readonly IReadOnlyList<AdditiveMart> Additive =
    [
        new("warehouse/responses/mart_rating_by_round.sql", "ratings"),
        new("warehouse/responses/mart_rating_by_month.sql", "ratings"),
        new("warehouse/responses/mart_own_scale_rating_by_round.sql", "ratings"),
        new("warehouse/responses/mart_form_by_round.sql", "forms"),
        new("warehouse/responses/mart_form_by_round_department.sql", "forms"),
    ];

    /// <summary>The recount of the forms, which an increment needs of those that it takes out too.</summary>
    public const string FormRecount = "warehouse/responses/recount_responses.sql";

    /// <summary>What Transform runs.</summary>
    public static readonly IReadOnlyList<string> Published =
    [
        "warehouse/dates/dim_date.sql",
        "warehouse/dates/dim_holiday.sql",
        "warehouse/regimes/dim_regime.sql",
        "warehouse/organizations/dim_department.sql",
        "warehouse/organizations/dim_department_version.sql",
        "warehouse/organizations/dim_item.sql",
        "warehouse/organizations/dim_item_version.sql",
        "warehouse/organizations/dim_competitor.sql",
        "warehouse/organizations/dim_offering.sql",
        "warehouse/customers/dim_customer.sql",
        "warehouse/questionnaires/dim_questionnaire.sql",
        "warehouse/survey_plans/dim_survey_plan.sql",
        "warehouse/rounds/dim_round.sql",
        "warehouse/responses/dim_kind.sql",
        "warehouse/complaints/dim_category.sql",
        "warehouse/complaints/dim_channel.sql",
        "warehouse/complaints/dim_clock.sql",
        "warehouse/questionnaires/ref_level.sql",
        "warehouse/questionnaires/ref_item_scale.sql",
        "warehouse/targets/ref_target.sql",
        "warehouse/targets/ref_department_target.sql",
        "warehouse/regimes/ref_regime.sql",
        "warehouse/regimes/ref_survey_rule.sql",
        "warehouse/regimes/ref_focus.sql",
        "warehouse/regimes/ref_trend.sql",
        "warehouse/regimes/ref_limit.sql",
        "warehouse/regimes/ref_penalty.sql",
        "warehouse/regimes/ref_grade.sql",
        "warehouse/regimes/ref_trigger.sql",
        "warehouse/regimes/ref_regime_target.sql",
        "warehouse/regimes/ref_regime_adoption.sql",
        "warehouse/indicators/ref_indicator.sql",
        "warehouse/indicators/ref_indicator_target.sql",
        "warehouse/indicators/fct_indicator.sql",
        "warehouse/notices/fct_notice.sql",
        "warehouse/responses/fct_comment.sql",
        "warehouse/complaints/fct_complaint.sql",
        "warehouse/complaints/fct_complaint_event.sql",
        "warehouse/complaints/fct_complaint_clock.sql",
        "warehouse/customers/fct_customer_form.sql",
        "warehouse/customers/fct_customer_check.sql",
        "warehouse/customers/fct_information.sql",
        "warehouse/customers/fct_service_request.sql",
        "warehouse/imports/fct_import.sql",
        "warehouse/rounds/fct_round_return.sql",
        "warehouse/bases/fct_base.sql",
        "warehouse/rounds/fct_distribution.sql",
        "warehouse/rounds/fct_hand_back.sql",
        "warehouse/rounds/fct_round_deadline.sql",
        "warehouse/rounds/fct_round_correction.sql",
        "warehouse/rounds/fct_round_discipline.sql",
        "warehouse/rounds/fct_form_check.sql",
        "warehouse/rounds/fct_back_check.sql",
        "warehouse/rounds/fct_sample.sql",
        "warehouse/rounds/fct_sample_area.sql",
        "warehouse/responses/mart_rating_by_round.sql",
        "warehouse/responses/mart_rating_by_month.sql",
        "warehouse/responses/mart_own_scale_rating_by_round.sql",
        "warehouse/responses/mart_response_by_round.sql",
        "warehouse/responses/mart_form_by_round.sql",
        "warehouse/responses/mart_form_by_round_department.sql",
        "warehouse/complaints/mart_complaint_by_month.sql",
        "warehouse/complaints/mart_complaint_clock_by_month.sql",
        "warehouse/customers/mart_customer_by_round.sql",
        "warehouse/macros/ref_t_quantile.sql",
        "warehouse/macros/macros.sql",
    ];

    /// <summary>What Transform runs when these are done: what the file says of the run that made it.</summary>
    public static readonly IReadOnlyList<string> About =
    [
        "warehouse/meta/meta_run.sql",
        "warehouse/meta/meta_input.sql",
        .. Statements("recount_").Select(statement => statement.Path),
        "warehouse/meta/meta_reconciliation.sql",
        "warehouse/meta/meta_check.sql",
    ];

    /// <summary>What Transform runs at last: what the file says of itself.</summary>
    public static readonly IReadOnlyList<string> Described =
    [
        "warehouse/meta/meta_organization.sql",
        "warehouse/meta/meta_basis.sql",
        "warehouse/meta/meta_lineage.sql",
        "warehouse/meta/meta_metric.sql",

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

using CSat.Etl.Running;

namespace CSat.Etl.Transforming;

/// <summary>Step 4: runs the models in the order in which they stand here.</summary>
internal static class Transform
{
    private static readonly string[] Models =
    [
        "warehouse/dimensions/dim_date.sql",
        "warehouse/dimensions/dim_regime.sql",
        "warehouse/dimensions/dim_department.sql",
        "warehouse/dimensions/dim_item.sql",
        "warehouse/dimensions/dim_questionnaire.sql",
        "warehouse/dimensions/dim_round.sql",
        "warehouse/dimensions/dim_competitor.sql",
        "warehouse/dimensions/dim_offering.sql",
        "warehouse/dimensions/dim_category.sql",
        "warehouse/dimensions/dim_channel.sql",
        "warehouse/dimensions/dim_clock.sql",
        "warehouse/references/ref_level.sql",
        "warehouse/references/ref_target.sql",
        "warehouse/references/ref_survey_rule.sql",
        "warehouse/references/ref_focus.sql",
        "warehouse/references/ref_trend.sql",
        "warehouse/references/ref_limit.sql",
        "warehouse/references/ref_penalty.sql",
        "warehouse/references/ref_grade.sql",
        "warehouse/references/ref_trigger.sql",
        "warehouse/references/ref_regime_target.sql",
        "warehouse/facts/fct_comment.sql",
        "warehouse/facts/fct_complaint.sql",
        "warehouse/facts/fct_complaint_event.sql",
        "warehouse/facts/fct_complaint_clock.sql",
        "warehouse/marts/mart_rating_by_round.sql",
        "warehouse/marts/mart_rating_by_month.sql",
        "warehouse/marts/mart_response_by_round.sql",
        "warehouse/marts/mart_complaint_by_month.sql",
        "warehouse/marts/mart_complaint_clock_by_month.sql",
        "warehouse/macros/macros.sql",
    ];

    private static readonly string[] About =
    [
        "warehouse/meta/meta_organization.sql",
        "warehouse/meta/meta_run.sql",
        "warehouse/meta/meta_reconciliation.sql",
        "warehouse/meta/meta_check.sql",

        // Last: it lists all the others.
        "warehouse/meta/meta_dictionary.sql",
    ];

    public static Task RunAsync(EtlContext context, CancellationToken cancellation) => context.Database.WorkAsync(
        () =>
        {
            foreach (var model in Models)
            {
                cancellation.ThrowIfCancellationRequested();
                context.Database.Run(model);
            }

            using (var finish = context.Database.AppendRaw("finish"))
            {
                finish.Add(context.Settings.Time.GetUtcNow());
            }

            foreach (var model in About)
            {
                context.Database.Run(model);
            }
        },
        cancellation);
}

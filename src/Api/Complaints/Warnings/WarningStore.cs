using CSat.Api.Calls;
using CSat.Api.Regimes;
using CSat.Domain.Complaints;
using CSat.Domain.Findings;
using CSat.Domain.Problems;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;
using RegimePurpose = CSat.Contracts.V1.RegimePurpose;

namespace CSat.Api.Complaints.Warnings;

/// <summary>The numbers of complaints month by month, judged by the regime in force.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class WarningStore(CellPools source, RegimeStore regimes)
{
    private const string Part = "complaints.early-warning";

    /// <summary>How each category stands in the last month that is over.</summary>
    /// <exception cref="ProblemException">The organisation has adopted no regime for complaints, or one that does not ask for early warning.</exception>
    internal async Task<(EarlyWarningRule Rule, ComplaintHistory History, IReadOnlyList<CategoryStanding> Standings)> ListAsync(Call call)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var regime = (await regimes.InForceAsync(transaction, RegimePurpose.Complaint, call.Cancellation)).Regime;
        var rule = regime.Complaints?.EarlyWarning ?? throw new ProblemException(Problems.RegimePartMissing("organization", regime.Code, Part));
        var rows = await transaction.QueryAsync<CategoryMonthRow>("postgres/complaints/select_category_months.sql", new { Zone = call.Tenant.TimeZone.Id }, call.Cancellation);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(call.At, call.Tenant.TimeZone).DateTime);
        var history = ComplaintHistory.Of([.. rows.Select(row => new CategoryMonth(row.Category, row.Month, row.Complaints))], rows.Count > 0 ? rows[0].FirstDay : today, today);
        return (rule, history, EarlyWarning.Of(rule, history));
    }
}

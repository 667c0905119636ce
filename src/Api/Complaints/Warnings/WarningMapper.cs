using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Complaints;
using CSat.Domain.Findings;
using Contract = CSat.Contracts.V1;
using Decimal = Google.Type.Decimal;

namespace CSat.Api.Complaints.Warnings;

/// <summary>Early warnings in the words of the contract.</summary>
internal static class WarningMapper
{
    public static ListWarningsResponse ToContract((EarlyWarningRule Rule, ComplaintHistory History, IReadOnlyList<CategoryStanding> Standings) listed) => new()
    {
        Month = listed.History.Months.Count > 0 ? ContractDate.Of(listed.History.Months[^1]) : null,
        Months = listed.History.Months.Count,
        MonthsNeeded = listed.Rule.Months,
        Categories = { listed.Standings.Select(ToContract) },
    };

    private static CategoryWarning ToContract(CategoryStanding standing) => new()
    {
        Category = standing.Category,
        Complaints = standing.Complaints,
        Expected = ToContract(standing.Limits.Mean),
        UpperLimit = ToContract(standing.Limits.Upper),
        Signals = { standing.Signals.Select(ContractEnum.Of<Domain.Statistics.ControlSignalKind, Contract.ControlSignalKind>) },
    };

    private static Decimal ToContract(double complaints) => new() { Value = complaints.ToString("0.####", CultureInfo.InvariantCulture) };
}

using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Text;

namespace CSat.Api.Targets;

/// <summary>Targets in the words of the contract.</summary>
internal static class TargetMapper
{
    public static Target ToContract(TargetRow row) => new()
    {
        Measure = EnumCode.Parse<Measure>(row.Measure),
        ValidFrom = ContractDate.Of(row.ValidFrom),
        ValidTo = ContractDate.Of(row.ValidTo),
        ValuePercent = new() { Value = row.ValuePercent.ToString("0.####", CultureInfo.InvariantCulture) },
        Method = EnumCode.Parse<TargetMethod>(row.Method),
        ApprovedBy = row.ApprovedBy,
        Etag = Etag.Of(row),
    };
}

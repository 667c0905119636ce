using CSat.Analytics.Snapshot;
using CSat.Analytics.Surveys;
using CSat.Domain.Duties;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Demands;

internal static class RegimeDemandsReader
{
    private const string Survey = "survey";

    /// <summary>The demands of each regime version in the snapshot, by its key.</summary>
    public static IReadOnlyDictionary<int, RegimeDemands> Read(WarehouseSnapshot snapshot)
    {
        var limits = snapshot.Read<LimitRow>(RoundVerdicts.Id, "reports/regime_limits.sql", new { subject = Survey }).ToLookup(row => row.RegimeKey, Limit);
        var grades = snapshot.Read<GradeRow>(RoundVerdicts.Id, "reports/regime_grades.sql").ToLookup(row => row.RegimeKey, Grade);
        var triggers = snapshot.Read<TriggerRow>(CalledActions.Id, "reports/regime_triggers.sql").ToLookup(row => row.RegimeKey, Trigger);
        var targets = snapshot.Read<TargetRow>(SatisfactionTrend.Id, "reports/regime_targets.sql").ToLookup(row => row.RegimeKey, Target);
        return new[] { limits.Select(group => group.Key), grades.Select(group => group.Key), triggers.Select(group => group.Key), targets.Select(group => group.Key) }
            .SelectMany(keys => keys)
            .Distinct()
            .ToDictionary(key => key, key => new RegimeDemands([.. limits[key]], [.. grades[key]], [.. triggers[key]], [.. targets[key]]));
    }

    private static LimitRule Limit(LimitRow row) => new(
        row.LimitCode,
        new(row.NameZh, row.NameEn),
        EnumCode.Parse<LimitMeasure>(row.Measure),
        Condition(row.Operator, row.LimitValue),
        DemandCodes.List(row.Kinds, ","),
        DemandCodes.ParseOrNull<Cadence>(row.Per),
        row.Hard,
        EnumCode.Parse<LimitConsequence>(row.Consequence),
        row.ConsequenceZh is null && row.ConsequenceEn is null ? null : new LocalizedText(row.ConsequenceZh ?? "", row.ConsequenceEn ?? ""),
        DemandCodes.List(row.Rules, ", "));

    private static GradeBand Grade(GradeRow row) => new(row.GradeCode, new(row.NameZh, row.NameEn), row.FromPercent, row.ToPercent, DemandCodes.List(row.Rules, ", "))
    {
        ToIncluded = row.ToIncluded,
    };

    private static TriggerRule Trigger(TriggerRow row) => new(
        row.TriggerCode, EnumCode.Parse<SatisfactionMeasure>(row.Measure), Condition(row.Operator, row.LimitValue), new(row.ActionZh, row.ActionEn), DemandCodes.List(row.Rules, ", "));

    private static RegimeTarget Target(TargetRow row) =>
        new(EnumCode.Parse<SatisfactionMeasure>(row.Measure), Condition(row.Operator, row.ValuePercent), DemandCodes.ParseOrNull<Cadence>(row.Per), DemandCodes.List(row.Kinds, ","), row.Rules);

    private static Threshold Condition(string code, decimal limit) => new(EnumCode.Parse<ThresholdOperator>(code), limit);

    private sealed record LimitRow
    {
        public int RegimeKey { get; init; }

        public string LimitCode { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public string Measure { get; init; } = "";

        public string Operator { get; init; } = "";

        public decimal LimitValue { get; init; }

        public string? Per { get; init; }

        public bool Hard { get; init; }

        public string Consequence { get; init; } = "";

        public string? ConsequenceZh { get; init; }

        public string? ConsequenceEn { get; init; }

        public string Kinds { get; init; } = "";

        public string Rules { get; init; } = "";
    }

    private sealed record GradeRow
    {
        public int RegimeKey { get; init; }

        public string GradeCode { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public decimal FromPercent { get; init; }

        public decimal ToPercent { get; init; }

        public bool ToIncluded { get; init; }

        public string Rules { get; init; } = "";
    }

    private sealed record TriggerRow
    {
        public int RegimeKey { get; init; }

        public string TriggerCode { get; init; } = "";

        public string Measure { get; init; } = "";

        public string Operator { get; init; } = "";

        public decimal LimitValue { get; init; }

        public string ActionZh { get; init; } = "";

        public string ActionEn { get; init; } = "";

        public string Rules { get; init; } = "";
    }

    private sealed record TargetRow
    {
        public int RegimeKey { get; init; }

        public string Measure { get; init; } = "";

        public string Operator { get; init; } = "";

        public decimal ValuePercent { get; init; }

        public string? Per { get; init; }

        public string Kinds { get; init; } = "";

        public string Rules { get; init; } = "";
    }
}

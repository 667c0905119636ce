namespace CSat.Domain.Regimes;

/// <summary>The names of the subjects of trends in regime files and in the warehouse.</summary>
public static class TrendSubjects
{
    /// <summary>The subjects by their codes, for example <c>department</c>.</summary>
    public static IReadOnlyDictionary<string, TrendSubject> ByCode { get; } = new Dictionary<string, TrendSubject>(StringComparer.Ordinal)
    {
        ["total"] = TrendSubject.Total,
        ["item"] = TrendSubject.Item,
        ["department"] = TrendSubject.Department,
        ["customer"] = TrendSubject.Customer,
        ["competitor"] = TrendSubject.Competitor,
        ["baseline"] = TrendSubject.Baseline,
    };

    /// <summary>The code of a subject.</summary>
    public static string Code(TrendSubject subject) => ByCode.First(pair => pair.Value == subject).Key;
}

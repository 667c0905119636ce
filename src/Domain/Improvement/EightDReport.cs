namespace CSat.Domain.Improvement;

/// <summary>The content of an 8D report (R11.40).</summary>
/// <param name="ShortTerm">短期改善对策: containment.</param>
/// <param name="Causes">The causes found.</param>
/// <param name="LongTerm">长期改善对策: corrective and preventive measures.</param>
public sealed record EightDReport(IReadOnlyList<Measure> ShortTerm, IReadOnlyList<string> Causes, IReadOnlyList<Measure> LongTerm);

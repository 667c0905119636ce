namespace CSat.Regimes.Coverage;

/// <summary>An entry of a regime file that names the rules it carries out.</summary>
/// <param name="File">The file's name without its ending: the regime's code.</param>
/// <param name="Section">Where it stands, without numbers: <c>survey.limits</c>.</param>
/// <param name="Code">Its code, or what takes its place; empty where the section has one entry only.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Computes">Whether it holds a number, a time, a condition or a formula, so that a function must judge by it.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record RegimeEntry(string File, string Section, string Code, int Line, bool Computes, IReadOnlyList<string> Rules)
{
    /// <summary>What it measures, for a limit, a target or a trigger: <c>return-rate</c>; null where it measures nothing.</summary>
    public string? Measure { get; init; }

    /// <summary>The entry as people point at it: <c>survey.limits/return-rate</c>.</summary>
    public string Path => Code.Length == 0 ? Section : $"{Section}/{Code}";
}

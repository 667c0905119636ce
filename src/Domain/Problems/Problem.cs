using CSat.Domain.Text;

namespace CSat.Domain.Problems;

/// <summary>One thing wrong with what was asked. What its sender reads is made at the edge, in each language, from its wording.</summary>
/// <param name="Reason">A constant of <see cref="ProblemReason"/>: stable, for programs.</param>
/// <param name="Field">Where in the input, for example <c>levels[3]</c>; empty when the whole is meant.</param>
/// <param name="Rule">The rule that refuses it: a rule ID (R08.23) where one says so, else a short name such as <c>limit</c>.</param>
/// <param name="Wording">Which texts say what is wrong and what to do about it.</param>
public sealed record Problem(string Reason, string Field, string Rule, Wording Wording)
{
    /// <summary>A problem whose texts stand under its reason.</summary>
    /// <param name="reason">As <see cref="Reason"/>.</param>
    /// <param name="field">As <see cref="Field"/>.</param>
    /// <param name="rule">As <see cref="Rule"/>.</param>
    /// <param name="facts">What the texts name in braces.</param>
    public Problem(string reason, string field, string rule, params (string Name, Fact Value)[] facts)
        : this(reason, field, rule, new KeyedWording(reason, Named(facts)))
    {
    }

    /// <summary>A problem whose reason has several wordings.</summary>
    /// <param name="wording">Which one: small letters and hyphens.</param>
    /// <param name="reason">As <see cref="Reason"/>.</param>
    /// <param name="field">As <see cref="Field"/>.</param>
    /// <param name="rule">As <see cref="Rule"/>.</param>
    /// <param name="facts">What the texts name in braces.</param>
    public static Problem Worded(string wording, string reason, string field, string rule, params (string Name, Fact Value)[] facts) =>
        new(reason, field, rule, new KeyedWording($"{reason}.{wording}", Named(facts)));

    /// <summary>The same problem with its moments in the zone of the organisation that it is about.</summary>
    /// <param name="zone">The organisation's zone.</param>
    public Problem In(TimeZoneInfo zone) => Wording is KeyedWording keyed && keyed.Facts.Any(fact => fact.Value is MomentFact)
        ? this with { Wording = keyed with { Facts = [.. keyed.Facts.Select(fact => fact.Value is MomentFact moment ? fact with { Value = TimeZoneInfo.ConvertTime(moment.At, zone) } : fact)] } }
        : this;

    private static NamedFact[] Named((string Name, Fact Value)[] facts) => [.. facts.Select(fact => new NamedFact(fact.Name, fact.Value))];
}

/// <summary>What is wrong and what to do about it, before it is said in a language.</summary>
public abstract record Wording;

/// <summary>The texts of the message files under one key, with the facts they name in braces.</summary>
/// <param name="Key">A reason, or a reason and one of its wordings: <c>UNKNOWN_CODE.none-known</c>.</param>
/// <param name="Facts">By name.</param>
public sealed record KeyedWording(string Key, IReadOnlyList<NamedFact> Facts) : Wording
{
    /// <summary>Whether key and all facts are the same.</summary>
    public bool Equals(KeyedWording? other) => other is not null && Key == other.Key && Facts.SequenceEqual(other.Facts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Facts.Count);

    /// <summary>Key and facts, for logs.</summary>
    public override string ToString() => $"{Key} ({string.Join("; ", Facts.Select(fact => $"{fact.Name}: {fact.Value}"))})";
}

/// <summary>Texts that come with the problem: from the service, or from the reader of a file.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to do about it; empty when the message says it.</param>
public sealed record GivenWording(LocalizedText Message, LocalizedText Fix) : Wording
{
    /// <summary>The English texts, for logs.</summary>
    public override string ToString() => $"{Message} {Fix}";
}

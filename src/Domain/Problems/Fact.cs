using System.Globalization;
using System.Text.Json;
using CSat.Domain.Text;

namespace CSat.Domain.Problems;

/// <summary>A fact under the name by which texts refer to it: <c>{limit}</c>.</summary>
/// <param name="Name">Small letters and hyphens.</param>
/// <param name="Value">The fact.</param>
public sealed record NamedFact(string Name, Fact Value);

/// <summary>What a problem's text tells of the case at hand.</summary>
public abstract record Fact
{
    /// <summary>A value that reads the same in every language.</summary>
    public static implicit operator Fact(string value) => new ValueFact(value);

    /// <summary>A number.</summary>
    public static implicit operator Fact(long value) => new ValueFact(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A moment.</summary>
    public static implicit operator Fact(DateTimeOffset moment) => new MomentFact(moment);

    /// <summary>Values, listed as the language lists things.</summary>
    public static Fact Listed(IEnumerable<string> values) => new ListFact([.. values.Select(value => new ValueFact(value))]);

    /// <summary>The word of the message files for a value of an enum: <c>complaint-state.closed</c>.</summary>
    public static Fact Word<T>(T value)
        where T : struct, Enum => new WordFact($"{JsonNamingPolicy.KebabCaseLower.ConvertName(typeof(T).Name)}.{EnumCode.Of(value)}");

    /// <summary>The words for values of an enum, listed as the language lists things.</summary>
    public static Fact Words<T>(IEnumerable<T> values)
        where T : struct, Enum => new ListFact([.. values.Select(value => Word(value))]);
}

/// <summary>A value that reads the same in every language.</summary>
/// <param name="Text">The value.</param>
public sealed record ValueFact(string Text) : Fact
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A moment, shown with the offset of its zone.</summary>
/// <param name="At">The moment.</param>
public sealed record MomentFact(DateTimeOffset At) : Fact
{
    /// <inheritdoc/>
    public override string ToString() => At.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}

/// <summary>A word or phrase that each language's message file has; it may name facts itself.</summary>
/// <param name="Key">Its key under <c>words</c>.</param>
public sealed record WordFact(string Key) : Fact
{
    /// <inheritdoc/>
    public override string ToString() => Key;
}

/// <summary>A text that comes with the fact, such as an error of a file's reader.</summary>
/// <param name="Text">The text.</param>
public sealed record TextFact(LocalizedText Text) : Fact
{
    /// <inheritdoc/>
    public override string ToString() => Text.ToString();
}

/// <summary>Several facts.</summary>
/// <param name="Items">In the order in which they are listed.</param>
public sealed record ListFact(IReadOnlyList<Fact> Items) : Fact
{
    /// <summary>Whether all items are the same.</summary>
    public bool Equals(ListFact? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Count;

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Items);
}

using System.Globalization;
using CSat.Domain.Text;

namespace CSat.Regimes.Yaml;

public sealed partial class YamlMap
{
    // The warehouse's columns hold no more, and would not hold the number as it is written.
    private const int MostPlaces = 4;

    /// <summary>A text that must be there; empty after an error.</summary>
    public string Text(string key) => Required(key, OptionalText(key)) ?? "";

    /// <summary>A text; null when missing.</summary>
    public string? OptionalText(string key) => ScalarOf(key)?.Value;

    /// <summary>A number that must be there and in range; the lower bound after an error.</summary>
    public decimal Number(string key, decimal from, decimal to) => Required(key, OptionalNumber(key, from, to)) ?? from;

    /// <summary>A number in range with at most four decimal places; null when missing or wrong.</summary>
    public decimal? OptionalNumber(string key, decimal from, decimal to)
    {
        if (ScalarOf(key) is not { } scalar)
        {
            return null;
        }

        if (decimal.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (Document.IsStored || (number >= from && number <= to && decimal.Round(number, MostPlaces) == number)))
        {
            return number;
        }

        scalar.AddUnreadable(Messages.NotANumber(scalar.Value, from, to, MostPlaces));
        return null;
    }

    /// <summary>A whole number that must be there and in range; the lower bound after an error.</summary>
    public int Whole(string key, int from, int to) => Required(key, OptionalWhole(key, from, to)) ?? from;

    /// <summary>A whole number in range; null when missing or wrong.</summary>
    public int? OptionalWhole(string key, int from, int to)
    {
        if (ScalarOf(key) is not { } scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (Document.IsStored || (number >= from && number <= to)))
        {
            return number;
        }

        scalar.AddUnreadable(Messages.NotAWholeNumber(scalar.Value, from, to));
        return null;
    }

    /// <summary>true or false; the default when missing.</summary>
    public bool Flag(string key, bool otherwise)
    {
        switch (ScalarOf(key))
        {
            case null: return otherwise;
            case { Value: "true" }: return true;
            case { Value: "false" }: return false;
            case var scalar:
                scalar.AddUnreadable(Messages.NotOneOf(scalar.Value, ["true", "false"]));
                return otherwise;
        }
    }

    /// <summary>A date as yyyy-MM-dd that must be there; 0001-01-01 after an error.</summary>
    public DateOnly Date(string key)
    {
        var scalar = ScalarOf(key);
        if (Required(key, scalar) is null)
        {
            return default;
        }

        if (DateOnly.TryParseExact(scalar!.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        scalar.AddUnreadable(Messages.NotADate(scalar.Value));
        return default;
    }

    /// <summary>One of several words, that must be there; the first after an error.</summary>
    /// <param name="key">The key.</param>
    /// <param name="choices">The words and what they mean; at least one.</param>
    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> choices)
    {
        var scalar = ScalarOf(key);
        if (Required(key, scalar) is null)
        {
            return choices.First().Value;
        }

        return Choose(scalar!, choices, choices.First().Value);
    }

    /// <summary>One of several words; the default when missing or wrong.</summary>
    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> choices, T otherwise) =>
        ScalarOf(key) is { } scalar ? Choose(scalar, choices, otherwise) : otherwise;

    /// <summary>A text in two languages that must be there: <c>{zh: ..., en: ...}</c>, one of them, or a plain text for both.</summary>
    public LocalizedText Localized(string key) => Required(key, OptionalLocalized(key)) ?? LocalizedText.Same("");

    /// <summary>A text in two languages; null when missing or wrong.</summary>
    public LocalizedText? OptionalLocalized(string key)
    {
        switch (Find(key))
        {
            case null: return null;
            case YamlScalar scalar: return LocalizedText.Same(scalar.Value);
            case YamlMap map:
                var text = new LocalizedText(map.OptionalText("zh") ?? "", map.OptionalText("en") ?? "");
                map.Done();
                if (text is { Zh: "", En: "" })
                {
                    map.Add(Messages.NoText());
                }

                return text;
            case var other:
                other.AddUnreadable(Messages.NotATextInTwoLanguages());
                return null;
        }
    }

    private static T Choose<T>(YamlScalar scalar, IReadOnlyDictionary<string, T> choices, T otherwise)
    {
        if (choices.TryGetValue(scalar.Value, out var value))
        {
            return value;
        }

        scalar.AddUnreadable(Messages.NotOneOf(scalar.Value, [.. choices.Keys]));
        return otherwise;
    }

    private YamlScalar? ScalarOf(string key)
    {
        switch (Find(key))
        {
            case null: return null;
            case YamlScalar scalar: return scalar;
            case var other:
                other.AddUnreadable(Messages.NotAValue());
                return null;
        }
    }

    private T? Required<T>(string key, T? value)
    {
        // Something wrong is there: its own error says more than "missing" would.
        if (value is null && Find(key) is null)
        {
            Document.Add(Line, Column, PathOf(key), Messages.Missing(key));
        }

        return value;
    }
}

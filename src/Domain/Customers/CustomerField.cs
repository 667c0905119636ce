using System.Globalization;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Text;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Customers;

/// <summary>A field of the customers' master data (R09.12).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="Digits">How many digits it must have; null when it is no number (R09.14).</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record CustomerField(string Code, LocalizedText Name, bool Required, int? Digits, IReadOnlyList<string> Rules);

/// <summary>Checks the fields of the customers' master data (R09.12, R09.14).</summary>
public static class CustomerFieldRules
{
    /// <summary>Whether a field may hold a value: a required one is filled in (R09.12), a number has exactly its digits (R09.14: 11 for a mobile phone).</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; null, empty or blank for none.</param>
    [Judges("customer-fields")]
    public static bool IsValid(CustomerField field, string? value) =>
        string.IsNullOrWhiteSpace(value) ? !field.Required : field.Digits is not { } digits || (value.Length == digits && value.All(char.IsAsciiDigit));

    /// <summary>Everything wrong with the fields of one customer (R09.12, R09.14), in the regime's order; unknown fields come last.</summary>
    /// <param name="fields">The fields that the regime names; where it names none, every field is taken.</param>
    /// <param name="values">The values by the fields' codes.</param>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<CustomerField> fields, IReadOnlyDictionary<string, string> values)
    {
        var known = fields.Select(field => field.Code).ToArray();
        return
        [
            .. fields.Where(field => !IsValid(field, values.GetValueOrDefault(field.Code))).Select(field => Refusal(field, values.GetValueOrDefault(field.Code))),
            .. known.Length == 0 ? [] : values.Keys.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => UnknownCode("fields", code, known)),
        ];
    }

    /// <summary>The fields by which customers are checked: those of the first regime in force that names any (R09.12, R07.11); none where none does.</summary>
    /// <param name="inForce">The regimes in force.</param>
    public static IReadOnlyList<CustomerField> FieldsOf(IReadOnlyList<Regime> inForce) =>
        inForce.Select(regime => regime.CustomerFields).FirstOrDefault(fields => fields.Count > 0) ?? [];

    private static Problem Refusal(CustomerField field, string? value)
    {
        var (path, digits) = ($"fields.{field.Code}", field.Digits?.ToString(CultureInfo.InvariantCulture));
        var problem = string.IsNullOrWhiteSpace(value)
            ? FieldMissing(path)
            : FieldInvalid(path, value, ProblemForm.ExactDigits, ("digits", digits ?? ""));
        return field.Rules.Count == 0 ? problem : problem with { Rule = string.Join(' ', field.Rules) };
    }
}

using System.Globalization;
using CSat.Api.Validation;

namespace CSat.Api.Calls;

/// <summary>Between the contract's enums and ours, which spell their values alike; the contract's UNSPECIFIED is our None, or nothing.</summary>
internal static class ContractEnum
{
    /// <summary>The contract's value of ours.</summary>
    public static TContract Of<TOurs, TContract>(TOurs value)
        where TOurs : struct, Enum
        where TContract : struct, Enum => Pair<TOurs, TContract>.ToContract[value];

    /// <summary>Our value of the contract's.</summary>
    /// <param name="checks">Is told of a value that is not stated, or that this version does not know.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The contract's value.</param>
    /// <returns>Null where there is none.</returns>
    public static TOurs? Choice<TContract, TOurs>(this FieldChecks checks, string field, TContract value)
        where TContract : struct, Enum
        where TOurs : struct, Enum
    {
        if (Pair<TOurs, TContract>.ToOurs.TryGetValue(value, out var ours))
        {
            return ours;
        }

        if (Enum.IsDefined(value))
        {
            checks.Add(Domain.Problems.Problems.FieldMissing(field));
        }
        else
        {
            var known = string.Join(", ", Pair<TOurs, TContract>.ToOurs.Keys);
            checks.Invalid(field, Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), Domain.Problems.ProblemForm.KnownValue, ("known", known));
        }

        return null;
    }

    private static class Pair<TOurs, TContract>
        where TOurs : struct, Enum
        where TContract : struct, Enum
    {
        public static readonly Dictionary<TOurs, TContract> ToContract =
            Enum.GetValues<TOurs>().Where(value => value.ToString() != "None").ToDictionary(value => value, value => Enum.Parse<TContract>(value.ToString()));

        public static readonly Dictionary<TContract, TOurs> ToOurs = ToContract.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}

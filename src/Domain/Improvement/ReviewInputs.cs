namespace CSat.Domain.Improvement;

/// <summary>The inputs of the management review (R21.3).</summary>
public static class ReviewInputs
{
    /// <summary>
    /// Every input that the review must see, in its order, also those without a record (R21.3): what is missing is shown, not left out. Records of inputs that are not
    /// demanded follow by code.
    /// </summary>
    /// <param name="demanded">Codes of the inputs that the review must see.</param>
    /// <param name="records">Stored records by input.</param>
    public static IReadOnlyList<ReviewInput> Of(IReadOnlyList<string> demanded, IReadOnlyDictionary<string, long> records) =>
    [
        .. demanded.Distinct(StringComparer.Ordinal)
            .Concat(records.Keys.Except(demanded, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            .Select(code => new ReviewInput(code, records.GetValueOrDefault(code))),
    ];
}

namespace CSat.Domain.Statistics;

/// <summary>
/// Reliability of a questionnaire (GB/T 19038-2009, annex C): alpha = k/(k-1) · (1 - sum of the items' variances ÷ variance of the forms' sums), with
/// sample variances (n - 1). At most 1; 1 for identical items; negative where items run against each other.
/// </summary>
public static class CronbachAlpha
{
    /// <summary>The alpha of the forms that answer every item; a form with a gap is in none of the sums.</summary>
    /// <param name="forms">How many such forms there are.</param>
    /// <param name="items">The scores of each item over those forms.</param>
    /// <param name="totals">The sums of each form's scores.</param>
    /// <returns>Null where alpha does not exist: fewer than two items or forms, or every form has the same sum.</returns>
    public static Reliability? Of(long forms, IReadOnlyList<Moments> items, Moments totals)
    {
        if (items.Count < 2 || forms < 2 || Spread(totals) <= 0)
        {
            return null;
        }

        // The divisor n - 1 of both variances cancels out.
        var share = (double)(items.Sum(Spread) / Spread(totals));
        return new((double)items.Count / (items.Count - 1) * (1 - share), items.Count, forms);

        decimal Spread(Moments of) => of.Squares - (of.Sum * of.Sum / forms);
    }
}

/// <summary>What a variance follows from.</summary>
/// <param name="Sum">Σx.</param>
/// <param name="Squares">Σx².</param>
public readonly record struct Moments(decimal Sum, decimal Squares);

/// <summary>Result of <see cref="CronbachAlpha"/>.</summary>
/// <param name="Alpha">At most 1, unrounded.</param>
/// <param name="Items">Items of the questionnaire.</param>
/// <param name="Forms">Forms that answered every item.</param>
public sealed record Reliability(double Alpha, int Items, long Forms);

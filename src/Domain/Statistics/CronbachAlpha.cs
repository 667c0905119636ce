namespace CSat.Domain.Statistics;

/// <summary>
/// Reliability of a questionnaire (GB/T 19038-2009, annex C): alpha = k/(k-1) · (1 - sum of the items' variances ÷ variance of the forms' sums), with
/// sample variances (n - 1). At most 1; 1 for identical items; negative where items run against each other.
/// </summary>
public static class CronbachAlpha
{
    /// <summary>The alpha of the forms that answer every item; a form with a gap (null) is left out.</summary>
    /// <param name="forms">The scores of each form, in the order of the items, finite.</param>
    /// <returns>Null where alpha does not exist: fewer than two items or whole forms, or every form has the same sum.</returns>
    /// <exception cref="ArgumentException">The forms have not all the same number of items.</exception>
    public static Reliability? Of(IReadOnlyList<IReadOnlyList<double?>> forms)
    {
        var items = forms.Count == 0 ? 0 : forms[0].Count;
        if (forms.Any(form => form.Count != items))
        {
            throw new ArgumentException("Every form must have the same number of items.", nameof(forms));
        }

        var whole = forms.Where(form => form.All(score => score.HasValue)).Select(form => form.Select(score => score!.Value).ToArray()).ToArray();
        if (items < 2 || whole.Length < 2)
        {
            return null;
        }

        var total = Variance([.. whole.Select(form => form.Sum())]);
        if (total <= 0)
        {
            return null;
        }

        var single = Enumerable.Range(0, items).Sum(item => Variance([.. whole.Select(form => form[item])]));
        return new((double)items / (items - 1) * (1 - (single / total)), items, whole.Length);
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}

/// <summary>Result of <see cref="CronbachAlpha"/>.</summary>
/// <param name="Alpha">At most 1, unrounded.</param>
/// <param name="Items">Items of the questionnaire.</param>
/// <param name="Forms">Forms that answered every item.</param>
public sealed record Reliability(double Alpha, int Items, int Forms);

using System.Globalization;
using CSat.Domain.Scoring;

namespace CSat.Domain.Tests;

/// <summary>Sums over forms that a test writes down.</summary>
internal static class Forms
{
    private const decimal Best = 10;

    /// <summary>One form.</summary>
    public static FormSums Of(RatingTally form) => form.Ratings == 0 ? FormSums.Zero : new(
        form, 1, form.Points * form.Points, form.Points * form.BestPoints, form.BestPoints * form.BestPoints, form.Satisfied * form.Satisfied, form.Satisfied * form.Ratings, form.Ratings * form.Ratings);

    /// <summary>Forms as ratings:points, the best level being worth 10.</summary>
    public static FormSums Points(string forms) => Sum(forms, (ratings, points) => new(ratings, points, ratings * Best, 0));

    /// <summary>Forms as ratings:satisfied ratings; each satisfied rating has the best points, each other none.</summary>
    public static FormSums Satisfied(string forms) => Sum(forms, (ratings, satisfied) => new(ratings, satisfied * Best, ratings * Best, (long)satisfied));

    /// <summary>So many forms of one rating, of which a share (to the nearest whole) is satisfied and has the best points.</summary>
    public static FormSums Singles(int forms, decimal percent)
    {
        var satisfied = (int)decimal.Round(forms * percent / 100, MidpointRounding.AwayFromZero);
        return FormSums.Sum(Enumerable.Range(0, forms).Select(form => Of(new(1, form < satisfied ? Best : 0, Best, form < satisfied ? 1 : 0))));
    }

    private static FormSums Sum(string forms, Func<long, decimal, RatingTally> form) => FormSums.Sum(
        forms.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.Split(':'))
            .Select(parts => Of(form(long.Parse(parts[0], CultureInfo.InvariantCulture), decimal.Parse(parts[1], CultureInfo.InvariantCulture)))));
}

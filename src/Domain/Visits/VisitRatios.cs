using CSat.Domain.Scoring;

namespace CSat.Domain.Visits;

/// <summary>The ratios that limits on visits look at, from the entries of one month and area.</summary>
public static class VisitRatios
{
    /// <summary>Households visited ÷ resident households (R05.15); a household visited twice counts once, and phone follow-ups count as visits.</summary>
    /// <param name="visits">The entries.</param>
    /// <param name="resident">Permanently resident households at the first day of the month, 0 or more.</param>
    /// <returns>Percent, unrounded; null without resident households.</returns>
    public static decimal? VisitShare(IEnumerable<VisitEntry> visits, long resident) => Ratio.Percent(Households(visits).Count(), resident);

    /// <summary>Households followed up by phone alone ÷ households visited (R05.17): a household that was also visited otherwise is no phone follow-up.</summary>
    /// <param name="visits">The entries.</param>
    /// <param name="phone">Code of the channel for phone calls.</param>
    /// <returns>Percent, unrounded; null when nobody was visited.</returns>
    public static decimal? PhoneShare(IEnumerable<VisitEntry> visits, string phone)
    {
        var households = Households(visits).ToArray();
        return Ratio.Percent(households.Count(household => household.All(visit => visit.Channel == phone)), households.Length);
    }

    /// <summary>Cases followed up ÷ cases due 回访率 (R17.7, R17.10).</summary>
    /// <param name="due">The cases that call for a return visit, each once.</param>
    /// <param name="followedUp">The cases for which one was made; those not due count nowhere.</param>
    /// <returns>Percent, unrounded; null when none was due.</returns>
    public static decimal? FollowUpRate(IEnumerable<string> due, IEnumerable<string> followedUp)
    {
        var (cases, done) = (due.ToHashSet(StringComparer.Ordinal), followedUp.ToHashSet(StringComparer.Ordinal));
        return Ratio.Percent(cases.Count(done.Contains), cases.Count);
    }

    private static IEnumerable<IGrouping<string, VisitEntry>> Households(IEnumerable<VisitEntry> visits) => visits.GroupBy(visit => visit.Household, StringComparer.Ordinal);
}

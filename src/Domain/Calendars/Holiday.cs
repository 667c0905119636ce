using CSat.Domain.Text;

namespace CSat.Domain.Calendars;

/// <summary>A public holiday: days off of one name without a gap.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">Its first day off.</param>
/// <param name="Last">Its last day off.</param>
public readonly record struct Holiday(LocalizedText Name, DateOnly First, DateOnly Last)
{
    /// <summary>The last day before it, by whose end what is due before the holiday must be done (R09.17).</summary>
    public DateOnly DueBefore => First.AddDays(-1);
}

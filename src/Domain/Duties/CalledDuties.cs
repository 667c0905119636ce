using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Domain.Duties;

/// <summary>What a regime has done when a result of a survey calls for it, whatever it is: a step, a meeting, a notice, a document, a visit.</summary>
/// <param name="Code">Its code in its own list.</param>
/// <param name="Name">What people read.</param>
/// <param name="By">Codes of the roles that do it or attend; empty when the regime names none.</param>
/// <param name="CalledBy">Codes of the triggers and limits that called for it, in the order of the regime's entry.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record CalledDuty(string Code, LocalizedText Name, IReadOnlyList<string> By, IReadOnlyList<string> CalledBy, IReadOnlyList<string> Rules);

/// <summary>What results call for by the regime (R05.27, R11.19, R11.24, R11.30).</summary>
public static class CalledDuties
{
    /// <summary>Everything that names one of the callers, each once, in the order improvement, meetings, documents, notices, visits, the rest.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="callers">Codes of the triggers that are due and of the limits that are missed.</param>
    [Judges("R04.14", "R11.19", "R11.24")]
    public static IReadOnlyList<CalledDuty> Of(Regime regime, IReadOnlyCollection<string> callers)
    {
        IEnumerable<CalledDuty> all =
        [
            .. (regime.Improvement?.Steps ?? []).Select(Of),
            .. regime.Meetings.Select(meeting => new CalledDuty(meeting.Code, meeting.Name, meeting.Attendees, meeting.Occasion.CalledBy, meeting.Rules)),
            .. regime.Forms.Concat(regime.Reports).Select(document => new CalledDuty(document.Code, document.Name, document.By, document.Occasion.CalledBy, document.Rules)),
            .. regime.Notices.Select(Of),
            .. (regime.Visits?.Kinds ?? []).Select(kind => new CalledDuty(kind.Code, kind.Name, kind.By, kind.CalledBy, kind.Rules)),
            .. regime.Duties.Concat(regime.Training).Concat(regime.Approvals).Concat(regime.Survey?.Steps ?? []).Select(Of),
        ];
        return [.. all
            .Select(duty => duty with { CalledBy = [.. duty.CalledBy.Where(code => callers.Contains(code, StringComparer.Ordinal))] })
            .Where(duty => duty.CalledBy.Count > 0)];
    }

    private static CalledDuty Of(DutyRule duty) => new(duty.Code, duty.Name, duty.By, duty.Occasion.CalledBy, duty.Rules);
}

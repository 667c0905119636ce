using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Surveys;

/// <summary>A batch of forms as it was handed out.</summary>
/// <param name="Forms">How many; 0 where only the members say it.</param>
/// <param name="Members">To whom, by customer code; empty where nobody wrote that down.</param>
/// <param name="Channel">Code of the channel; null where not recorded.</param>
/// <param name="SentAt">When.</param>
/// <param name="Surveyed">Code of the department whose customers are asked; null where not recorded.</param>
/// <param name="HandedOutBy">Code of the department that hands the forms out and collects them; null where not recorded.</param>
public sealed record FormBatch(long Forms, IReadOnlyList<string> Members, string? Channel, DateTimeOffset SentAt, string? Surveyed = null, string? HandedOutBy = null);

/// <summary>How forms are handed out.</summary>
public static class FormDistribution
{
    /// <summary>
    /// What is wrong with a batch: forms and members that differ in number, a member named twice, a channel that the regime does not know for this kind of survey,
    /// a moment to come, the surveyed department as collector of its own forms (R06.31). A survey that may be held (R14.5) may take any channel.
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="kind">The kind of survey; null where the regime does not know it.</param>
    /// <param name="now">The moment of the record.</param>
    /// <returns>Everything that is wrong; nothing where the batch may be recorded.</returns>
    [Judges("survey.channels")]
    public static IReadOnlyList<Problem> Check(FormBatch batch, SurveyRules? survey, SurveyKind? kind, DateTimeOffset now)
    {
        var problems = new List<Problem>();
        if (batch.Members.Count > 0 && batch.Forms != 0 && batch.Forms != batch.Members.Count)
        {
            problems.Add(FormsNotMembers("forms", batch.Forms, batch.Members.Count));
        }

        if (batch.Members.GroupBy(member => member, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
        {
            problems.Add(MemberTwice("members", twice));
        }

        if (batch.Channel is { } channel && kind is { Hard: true } && ChannelsOf(survey, kind) is { Count: > 0 } known && !known.Contains(channel, StringComparer.Ordinal))
        {
            problems.Add(UnknownCode("channel", channel, known, Cited(kind.Rules, "reference")));
        }

        if (SurveyDiscipline.Check("handed_out_by", survey, kind, batch.Surveyed, batch.HandedOutBy) is { } collects)
        {
            problems.Add(collects);
        }

        if (batch.SentAt > now)
        {
            problems.Add(TimeOutOfRange("sent_at", batch.SentAt, DateTimeOffset.UnixEpoch, now));
        }

        return problems;
    }

    private static IReadOnlyList<string> ChannelsOf(SurveyRules? survey, SurveyKind kind) =>
        kind.Channels.Count > 0 ? kind.Channels : [.. survey?.Channels.Select(channel => channel.Code) ?? []];
}

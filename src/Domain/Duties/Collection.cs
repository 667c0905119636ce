using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Text;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Duties;

/// <summary>By which duty, as which role, in which document and over which channel something is collected; empty where a part is not stated.</summary>
/// <param name="Duty">Code of the duty or of the kind of visit.</param>
/// <param name="Role">Code of the role.</param>
/// <param name="Document">Code of the form, register or report.</param>
/// <param name="Channel">Code of the channel.</param>
public sealed record Collection(string Duty, string Role, string Document = "", string Channel = "");

/// <summary>A duty under which something may be collected.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What people read.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record CollectingDuty(string Code, LocalizedText Name, IReadOnlyList<string> By, IReadOnlyList<string> Rules);

/// <summary>Holds what is collected against the duties, documents and channels of the regimes in force.</summary>
public static class CollectionRules
{
    /// <summary>
    /// The duties under which information and customers are collected: those beside the surveys, those of complaints, the kinds of visits, and the steps of surveys, in which
    /// what came back is analysed and improvements are proposed (R08.20, R11.27, R13.9).
    /// </summary>
    /// <param name="regime">The regime.</param>
    public static IReadOnlyList<CollectingDuty> DutiesOf(Regime regime) =>
    [
        .. regime.Duties.Concat(regime.Complaints?.Duties ?? []).Select(duty => new CollectingDuty(duty.Code, duty.Name, duty.By, duty.Rules)),
        .. (regime.Visits?.Kinds ?? []).Select(kind => new CollectingDuty(kind.Code, kind.Name, kind.By, kind.Rules)),
        .. (regime.Survey?.Steps ?? []).Select(step => new CollectingDuty(step.Code, step.Name, step.By, step.Rules)),
    ];

    /// <summary>
    /// The regime whose duty is meant, the first in force that knows it, and everything wrong with what is stated: a duty that no regime knows, a role that does not do
    /// it or does not fill in the document (R02.5, R04.6, R15.6), a document that the regime does not know (R02.7, R21.14), a channel that it does not name (R02.6, R04.8,
    /// R14.6). Without a duty the first regime that knows the document is meant, without both the first.
    /// </summary>
    /// <param name="inForce">The regimes in force.</param>
    /// <param name="collection">What is stated.</param>
    /// <param name="prefix">What stands before the names of the fields.</param>
    /// <returns>The regime; null where none is in force or none knows the duty.</returns>
    [Judges(
        "R02.5", "R02.6", "R02.7", "R04.6", "R04.8", "R04.9", "R08.20", "R09.15", "R09.16", "R11.6", "R11.7", "R11.8", "R11.27", "R13.9", "R14.6", "R14.8", "R15.6", "R15.7", "R15.8", "R21.13", "R21.14", "R21.15")]
    public static (Regime? Regime, IReadOnlyList<Problem> Problems) Check(IReadOnlyList<Regime> inForce, Collection collection, string prefix)
    {
        var problems = new List<Problem>();
        var duties = inForce.SelectMany(regime => DutiesOf(regime).Select(duty => (Regime: regime, Duty: duty))).ToArray();
        var (regime, duty) = duties.FirstOrDefault(pair => pair.Duty.Code == collection.Duty);
        if (collection.Duty.Length > 0 && duty is null)
        {
            return (null, [UnknownCode($"{prefix}duty", collection.Duty, [.. duties.Select(pair => pair.Duty.Code).Distinct(StringComparer.Ordinal)], "regime")]);
        }

        IReadOnlyList<Regime> looked = regime is null ? inForce : [regime];
        var documents = looked.SelectMany(one => one.Forms.Concat(one.Reports).Select(document => (Regime: one, Document: document))).ToArray();
        var (holding, document) = documents.FirstOrDefault(pair => pair.Document.Code == collection.Document);
        if (collection.Document.Length > 0 && document is null)
        {
            problems.Add(UnknownCode($"{prefix}document", collection.Document, [.. documents.Select(pair => pair.Document.Code).Distinct(StringComparer.Ordinal)], "regime"));
        }

        if (duty is not null)
        {
            problems.AddRange(CheckRole($"{prefix}role", collection.Role, duty.Name, duty.By, duty.Rules));
        }
        else if (document is not null)
        {
            problems.AddRange(CheckRole($"{prefix}role", collection.Role, document.Name, document.By, document.Rules));
        }

        var found = regime ?? holding ?? (inForce.Count > 0 ? inForce[0] : null);
        CodedName[] channels = [.. found?.Complaints?.Channels ?? [], .. found?.Survey?.Channels ?? []];
        if (collection.Channel.Length > 0 && channels.Length > 0 && !channels.Any(channel => channel.Code == collection.Channel))
        {
            problems.Add(UnknownCode("channel", collection.Channel, [.. channels.Select(channel => channel.Code)], Cited(channels.SelectMany(channel => channel.Rules), "regime")));
        }

        return (found, problems);
    }

    /// <summary>Whether a role does what a regime has done by some; any role, and none, where the regime names nobody.</summary>
    /// <param name="field">The field of the role.</param>
    /// <param name="role">Code of the role; empty for none.</param>
    /// <param name="duty">What is done.</param>
    /// <param name="by">Codes of the roles that do it.</param>
    /// <param name="rules">The rule IDs.</param>
    public static IEnumerable<Problem> CheckRole(string field, string role, LocalizedText duty, IReadOnlyList<string> by, IReadOnlyList<string> rules) =>
        by.Count == 0 || by.Contains(role, StringComparer.Ordinal) ? [] : [UnknownRole(field, role, duty, by, Cited(rules, "regime"))];
}

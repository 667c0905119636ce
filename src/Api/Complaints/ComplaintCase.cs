using System.Globalization;
using CSat.Domain.Complaints;
using CSat.Postgres.Texts;

namespace CSat.Api.Complaints;

/// <summary>A complaint with all that its clocks and next events are judged by.</summary>
/// <param name="Record">What follows from its events.</param>
/// <param name="Snapshot">Where it stands after them.</param>
/// <param name="Entries">Its events as they are kept.</param>
/// <param name="Events">The same, as they are judged.</param>
/// <param name="Texts">Its texts.</param>
/// <param name="Rules">The complaint rules of the regime version that it was born under.</param>
/// <param name="Settings">The ends of its clocks as they were set, by code of the clock.</param>
internal sealed record ComplaintCase(
    ComplaintRecord Record,
    ComplaintSnapshot Snapshot,
    IReadOnlyList<ComplaintEntry> Entries,
    IReadOnlyList<ComplaintEvent> Events,
    PersonalTexts Texts,
    ComplaintRules Rules,
    IReadOnlyDictionary<string, ClockSetting> Settings)
{
    /// <summary>What the customer says; empty once it is erased.</summary>
    public string Description => Texts.Find(Record.Registration.Description)?.Content ?? "";

    /// <summary>Who is responsible; empty for nobody.</summary>
    public string AssignedTo => Texts.Find(Record.AssignedTo)?.Content ?? "";

    /// <summary>The version of the complaint: every event makes another one.</summary>
    public string Etag => EtagOf(Record.EventCount);

    /// <summary>The version of a complaint of so many events.</summary>
    public static string EtagOf(int events) => events.ToString(CultureInfo.InvariantCulture);

    /// <summary>Replays the events that are kept.</summary>
    /// <exception cref="InvalidOperationException">What is kept does not replay.</exception>
    public static ComplaintCase Replay(
        Guid id, IReadOnlyList<ComplaintEntry> entries, PersonalTexts texts, ComplaintRules rules, IReadOnlyDictionary<string, ClockSetting> settings)
    {
        ComplaintEvent[] events = [.. entries.Select(entry => entry.ToEvent(texts))];
        var (snapshot, problems) = ComplaintLifeCycle.Replay(events, rules);
        return problems.Count == 0
            ? new ComplaintCase(ComplaintRecord.Of(id, entries, snapshot), snapshot, entries, events, texts, rules, settings)
            : throw new InvalidOperationException($"The events of complaint {id} do not replay: {problems[0].Reason}.");
    }

    /// <summary>The complaint with one more event, which led to a snapshot.</summary>
    public ComplaintCase With(ComplaintEvent next, ComplaintEntry entry, ComplaintSnapshot after) => this with
    {
        Record = ComplaintRecord.Of(Record.Id, [.. Entries, entry], after),
        Snapshot = after,
        Entries = [.. Entries, entry],
        Events = [.. Events, next],
    };

    /// <summary>The complaint with the events that a later export brought, and these as they are to be kept.</summary>
    /// <param name="draft">The export.</param>
    /// <param name="order">All events in the order of its life, the stored ones by their places here.</param>
    /// <param name="digest">Digest of the export under the key of the description.</param>
    public (ComplaintCase After, IReadOnlyList<ComplaintEntry> Added) Grown(ComplaintDraft draft, IReadOnlyList<GrownEvent> order, byte[] digest)
    {
        var (all, added) = (new List<ComplaintEntry>(), new List<ComplaintEntry>());
        var last = order.Count - 1 - order.Reverse().TakeWhile(next => next.Stored is null).Count();
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i].Stored is { } known)
            {
                all.Add(Entries[known]);
                continue;
            }

            // Behind all that is stored it needs no place; between two of it, it is half-way to the next.
            double? place = i > last ? null : (all[^1].Place + Entries[order.Skip(i).First(next => next.Stored is not null).Stored!.Value].Place) / 2;
            var entry = ComplaintEntry.Of(order[i].Event, Texts, draft.AssignedTo.Length > 0 ? draft.AssignedTo : null);
            entry = entry with { Payload = entry.Payload with { Place = place }, Sequence = Entries.Count + added.Count + 1 };
            all.Add(entry);
            added.Add(entry);
        }

        if (added.Count == 0)
        {
            return (this, added);
        }

        var news = draft.Reported.Where(pair => !Record.Reported.ContainsKey(pair.Key)).ToDictionary(StringComparer.Ordinal);
        var marked = added[^1] with { Payload = added[^1].Payload with { GrownDigest = Convert.ToHexStringLower(digest), ReportedClocks = news.Count > 0 ? news : null } };
        all[all.IndexOf(added[^1])] = marked;
        added[^1] = marked;
        return (Replay(Record.Id, all, Texts, Rules, Settings), added);
    }

    /// <summary>The complaint with the ends of its clocks as they were read.</summary>
    public ComplaintCase With(IEnumerable<ClockReading> readings) => this with
    {
        Settings = readings.Where(reading => reading.Setting is not null).ToDictionary(reading => reading.Code, reading => reading.Setting!, StringComparer.Ordinal),
    };
}

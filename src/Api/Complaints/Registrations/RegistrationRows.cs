using CSat.Api.Complaints.Events;
using CSat.Domain.Complaints;
using CSat.Domain.Problems;
using CSat.Postgres.Texts;

namespace CSat.Api.Complaints.Registrations;

/// <summary>A complaint that is to be taken in, its form checked: with its registration alone, or with its whole past.</summary>
internal sealed record ComplaintDraft
{
    public required string SourceSystem { get; init; }

    public required string ExternalId { get; init; }

    public required string Channel { get; init; }

    public required string Category { get; init; }

    /// <summary>Code of the department, empty where not known.</summary>
    public required string Department { get; init; }

    /// <summary>Code of the offering, empty where not known.</summary>
    public required string Offering { get; init; }

    /// <summary>Code of the customer in the register, empty where none is named.</summary>
    public required string Customer { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset? CustomerDueAt { get; init; }

    /// <summary>Empty for nobody.</summary>
    public required string AssignedTo { get; init; }

    /// <summary>The registration first.</summary>
    public required IReadOnlyList<ComplaintEvent> Events { get; init; }

    /// <summary>Outcomes that the source states, by code of the clock.</summary>
    public required IReadOnlyDictionary<string, string> Reported { get; init; }

    /// <summary>SHA-256 over the content; kept only under the key of the description.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>Holds its codes against those of the regime.</summary>
    /// <exception cref="ProblemException">The regime names its channels, categories or clocks, and one that is used is not among them.</exception>
    public void CheckCodes(ComplaintRules rules)
    {
        var problems = new List<Problem>();
        CheckOne("channel", Channel, [.. rules.Channels.Select(channel => (channel.Code, channel.Rules))]);
        CheckOne("category", Category, [.. rules.Categories.Select(category => (category.Code, category.Rules))]);
        string[] clocks = [.. rules.Clocks.Select(clock => clock.Code)];
        problems.AddRange(Reported.Keys.Where(code => !clocks.Contains(code)).Select(code => Problems.UnknownCode("reported_clocks.code", code, clocks, "regime")));
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        void CheckOne(string field, string code, IReadOnlyList<(string Code, IReadOnlyList<string> Rules)> known)
        {
            if (known.Count > 0 && known.All(entry => entry.Code != code))
            {
                problems.Add(Problems.UnknownCode(field, code, [.. known.Select(entry => entry.Code)], known[0].Rules.Count > 0 ? known[0].Rules[0] : "regime"));
            }
        }
    }

    /// <summary>In which fields it differs from the stored complaint of the same external id.</summary>
    public IReadOnlyList<string> DifferencesFrom(ComplaintCase stored)
    {
        var (registration, fields) = (stored.Record.Registration, new List<string>());
        AddIf(registration.Channel != Channel, "channel");
        AddIf(registration.Category != Category, "category");
        AddIf((registration.Offering ?? "") != Offering, "offering");

        // What was erased differs from nothing.
        AddIf(registration.Customer is not "" && (registration.Customer ?? "") != Customer, "customer");
        AddIf(stored.Description != Description, "description");
        AddIf(stored.Record.ReceivedAt != ReceivedAt, "received_at");
        AddIf(registration.CustomerDueAt != CustomerDueAt, "customer_due_at");
        AddIf((registration.Department ?? "") != Department, "department");

        AddIf(stored.Record.Reported.Any(pair => Reported.GetValueOrDefault(pair.Key) != pair.Value), "reported_clocks");
        return fields;

        void AddIf(bool differs, string field)
        {
            if (differs)
            {
                fields.Add(field);
            }
        }
    }

    /// <summary>Whether it tells the past, as a source that knows it exports it.</summary>
    public bool IsHistory => Events[0].IsHistory;

    /// <summary>The history that a stored complaint has by now, as a later export tells it.</summary>
    /// <param name="stored">The complaint.</param>
    /// <param name="caller">Who sends it: the actor of events that name none, which no source has stated.</param>
    /// <exception cref="ProblemException">It changes what was stored, or no complaint lives that way.</exception>
    public IReadOnlyList<GrownEvent> GrowthOf(ComplaintCase stored, string caller)
    {
        var fields = DifferencesFrom(stored);
        var judged = Judge(stored, caller);
        if (fields.Count == 0 && judged.IsOlder)
        {
            throw new ProblemException(Problems.OlderExport("external_id", ExternalId, judged.Conflicts));
        }

        string[] differing = [.. fields, .. judged.Conflicts.Select(code => $"events.{code}")];
        return differing.Length > 0 ? throw new ProblemException(Problems.DuplicateExternalId("external_id", ExternalId, differing, growing: true))
            : judged.Problems.Count > 0 ? throw new ProblemException(judged.Problems)
            : [.. judged.Order.Select(next => next.Event.Actor is null ? next with { Event = next.Event with { Actor = caller } } : next)];
    }

    /// <summary>How its history stands to the stored one.</summary>
    /// <param name="stored">The complaint.</param>
    /// <param name="caller">Who sends it: the actor of events that name none, which no source has stated.</param>
    public GrowthJudgement Judge(ComplaintCase stored, string caller) =>
        HistoryGrowth.Judge(stored.Events, [.. Events.Select(next => next.Actor == caller ? next with { Actor = null } : next)], stored.Rules);

    /// <summary>What is to be kept of the events that a later export brought, in the order of the complaint's life.</summary>
    /// <param name="stored">The complaint.</param>
    /// <param name="order">All events in the order of its life, the stored ones by their places.</param>
    /// <param name="digest">Digest of the export under the key of the description.</param>
    /// <returns>All entries, and those that are new.</returns>
    public (IReadOnlyList<ComplaintEntry> All, IReadOnlyList<ComplaintEntry> Added) ToGrown(ComplaintCase stored, IReadOnlyList<GrownEvent> order, byte[] digest)
    {
        var (all, added) = (new List<ComplaintEntry>(), new List<int>());
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i].Stored is { } known)
            {
                all.Add(stored.Entries[known]);
                continue;
            }

            // Behind all that is stored it needs no place; between two of it, it is half-way to the next.
            double? place = order.Skip(i).FirstOrDefault(next => next.Stored is not null) is { Stored: { } later } ? (all[^1].Place + stored.Entries[later].Place) / 2 : null;
            var entry = ComplaintEntry.Of(order[i].Event, stored.Texts, AssignedTo.Length > 0 ? AssignedTo : null);
            added.Add(i);
            all.Add(entry with { Payload = entry.Payload with { Place = place }, Sequence = stored.Entries.Count + added.Count });
        }

        if (added.Count > 0)
        {
            var news = Reported.Where(pair => !stored.Record.Reported.ContainsKey(pair.Key)).ToDictionary(StringComparer.Ordinal);
            var last = all[added[^1]];
            all[added[^1]] = last with { Payload = last.Payload with { GrownDigest = Convert.ToHexStringLower(digest), ReportedClocks = news.Count > 0 ? news : null } };
        }

        return (all, [.. added.Select(i => all[i])]);
    }

    /// <summary>Its events as they are to be kept.</summary>
    /// <param name="texts">Keeps its texts; the first is the description.</param>
    /// <param name="number">The human number.</param>
    /// <param name="regimeVersionId">The regime version that it is born under.</param>
    public IReadOnlyList<ComplaintEntry> ToEntries(PersonalTexts texts, string number, Guid regimeVersionId)
    {
        var description = texts.Keep(Description)!;
        var person = AssignedTo.Length > 0 ? AssignedTo : null;
        var registration = new RegistrationPayload
        {
            Number = number,
            SourceSystem = SourceSystem,
            ExternalId = ExternalId,
            ContentDigest = Convert.ToHexStringLower(texts.Find(description)!.Digest(Digest)),
            RegimeVersionId = regimeVersionId,
            Channel = Channel,
            Category = Category,
            Department = Department.Length > 0 ? Department : null,
            Offering = Offering.Length > 0 ? Offering : null,
            Customer = Customer.Length > 0 ? Customer : null,
            Description = description,
            CustomerDueAt = CustomerDueAt,
            AssignedTo = texts.Keep(person),
            ReportedClocks = Reported.Count > 0 ? Reported : null,
        };
        return [ComplaintEntry.Of(Events[0], texts, registration), .. Events.Skip(1).Select(next => ComplaintEntry.Of(next, texts, person))];
    }
}

/// <summary>A complaint by its external id.</summary>
internal sealed record ExternalIdRow
{
    public Guid ComplaintId { get; init; }

    public byte[] ContentDigest { get; init; } = [];

    /// <summary>Key of the description and with it of the digest; null once it is erased.</summary>
    public byte[]? DigestKey { get; init; }
}

/// <summary>The counter behind the human number.</summary>
internal sealed record NumberRow
{
    public int LastNumber { get; init; }
}

using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Dapper;
using Npgsql;

namespace CSat.Soak.Tests.Kills;

/// <summary>Whether all that a ledger says is there, once: counted in the database, then asked for by sending it again.</summary>
internal static class LedgerCheck
{
    private const int Askers = 16;

    private const string Forms = "SELECT external_id FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = @code AND r.source_system = 'web'";

    private const string Complaints = """
        SELECT c.external_id AS id, c.event_count::bigint AS told, count(e.sequence) AS found
        FROM csat.organization o JOIN csat.complaint c USING (organization_id) LEFT JOIN csat.complaint_event e USING (organization_id, complaint_id)
        WHERE o.code = @code AND c.source_system = 'crm' GROUP BY c.complaint_id, c.external_id, c.event_count
        """;

    /// <summary>Checks a ledger whose callers have ended.</summary>
    /// <param name="ledger">What was acknowledged.</param>
    /// <param name="tally">Where what is lost or doubled is counted.</param>
    /// <param name="owner">Connects the owner.</param>
    /// <param name="organization">Where it is served.</param>
    public static async Task RunAsync(Ledger ledger, Tally tally, string owner, TestOrganization organization)
    {
        await using (var connection = new NpgsqlConnection(owner))
        {
            var forms = await connection.QueryAsync<string>(Forms, new { code = organization.Code });
            Compare(tally, "forms", [.. forms], ledger.Forms.Keys.ToHashSet(StringComparer.Ordinal));
            var complaints = (await connection.QueryAsync<(string Id, long Told, long Found)>(Complaints, new { code = organization.Code })).ToList();
            Compare(tally, "complaints", [.. complaints.Select(complaint => complaint.Id)], ledger.Complaints.Keys.ToHashSet(StringComparer.Ordinal));
            foreach (var (id, told, found) in complaints)
            {
                CompareEvents(tally, id, ledger.Complaints.GetValueOrDefault(id).Events, told, found);
            }
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = Askers };
        await Parallel.ForEachAsync(ledger.Forms, options, async (form, _) =>
        {
            var replay = await organization.SubmitAsync(TestOrganization.Form(form.Key), CancellationToken.None);
            if (replay.Outcome != SubmitOutcome.AlreadyStored || (form.Value.Length > 0 && replay.ResponseId != form.Value))
            {
                tally.Lose($"form {form.Key}: {replay.Outcome}");
            }
        });
        await Parallel.ForEachAsync(ledger.Complaints, options, async (complaint, _) =>
        {
            if ((await organization.RegisterAsync(TestOrganization.Complaint(complaint.Key))).ComplaintId != complaint.Value.Id)
            {
                tally.Lose($"complaint {complaint.Key}");
            }
        });
    }

    /// <summary>Compares the ids that stand in the database with those that were acknowledged.</summary>
    internal static void Compare(Tally tally, string what, IReadOnlyList<string> found, IReadOnlySet<string> acknowledged)
    {
        var known = found.ToHashSet(StringComparer.Ordinal);
        if (found.Count - known.Count is > 0 and var twice)
        {
            tally.Double($"{twice} {what} stand there twice", twice);
        }

        if (acknowledged.Count(id => !known.Contains(id)) is > 0 and var missing)
        {
            tally.Lose($"{missing} {what} are not there", missing);
        }

        if (known.Count(id => !acknowledged.Contains(id)) is > 0 and var strange)
        {
            tally.Fault($"{strange} {what} are there and were never acknowledged");
        }
    }

    /// <summary>Compares the events of a complaint with those that were acknowledged.</summary>
    internal static void CompareEvents(Tally tally, string complaint, int acknowledged, long told, long found)
    {
        if (Math.Max(told, found) > acknowledged)
        {
            tally.Double($"complaint {complaint} has {found} events and says {told} of {acknowledged}");
        }
        else if (Math.Min(told, found) < acknowledged)
        {
            tally.Lose($"complaint {complaint} has {found} events and says {told} of {acknowledged}");
        }
    }
}

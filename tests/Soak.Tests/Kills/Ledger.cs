using System.Collections.Concurrent;
using System.Globalization;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Soak.Tests.Kills;

/// <summary>
/// What callers were told is stored. Its callers behave as a client should: what was not answered they send again under the same id until it is, so that at the
/// end every id that was sent was acknowledged, and must stand in the database exactly once (<see cref="LedgerCheck"/>).
/// </summary>
internal sealed class Ledger(Tally tally)
{
    private const int FormsToAComplaint = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, string> _forms = new();
    private readonly ConcurrentDictionary<string, (string Id, int Events)> _complaints = new();

    /// <summary>Forms by external id, with their ids; empty where the answer named none.</summary>
    public IReadOnlyDictionary<string, string> Forms => _forms;

    /// <summary>Complaints by external id, with their ids and the events that they must have.</summary>
    public IReadOnlyDictionary<string, (string Id, int Events)> Complaints => _complaints;

    /// <summary>How many forms and complaints there are by now.</summary>
    public int Count => _forms.Count + _complaints.Count;

    /// <summary>Writes forms, and a complaint now and then, from several callers until told to end.</summary>
    /// <param name="callers">How many.</param>
    /// <param name="organization">Where it is served now.</param>
    /// <param name="pace">The time from one write to the next; zero for as fast as it goes.</param>
    /// <param name="ending">Ends after the write under way is acknowledged.</param>
    public Task WriteAsync(int callers, Func<TestOrganization> organization, TimeSpan pace, CancellationToken ending) => Task.WhenAll(
        Enumerable.Range(0, callers).Select(caller => Task.Run(() => WriteAsync(caller.ToString(CultureInfo.InvariantCulture), organization, pace, ending), CancellationToken.None)));

    /// <summary>Stores one form, however often it must be sent.</summary>
    public async Task SubmitAsync(string id, Func<TestOrganization> organization)
    {
        _forms[id] = (await InsistAsync("SubmitResponse", () => organization().SubmitAsync(TestOrganization.Form(id)).ResponseAsync)).ResponseId;
        tally.Acknowledge();
    }

    /// <summary>Imports forms, however often that must be begun.</summary>
    public async Task ImportAsync(IReadOnlyList<string> ids, Func<TestOrganization> organization)
    {
        var outcome = await InsistAsync("ImportResponses", () => organization().ImportAsync(ids.Select(id => TestOrganization.Form(id)), rowsInMessage: 100));
        if (outcome.Stored + outcome.AlreadyStored != ids.Count)
        {
            tally.Fault($"ImportResponses of {ids.Count} rows: {outcome}");
        }

        foreach (var id in ids)
        {
            _forms.TryAdd(id, "");
        }

        tally.Acknowledge(outcome.Stored);
    }

    /// <summary>Registers a complaint, however often it must be sent.</summary>
    public async Task ComplainAsync(string id, Func<TestOrganization> organization)
    {
        _complaints[id] = ((await InsistAsync("RegisterComplaint", () => organization().RegisterAsync(TestOrganization.Complaint(id)).ResponseAsync)).ComplaintId, 1);
        tally.Acknowledge();
    }

    /// <summary>Adds an event to a complaint, however often it must be sent.</summary>
    /// <param name="id">The complaint's external id.</param>
    /// <param name="call">The rpc's name.</param>
    /// <param name="send">Sends it, given the complaint's id and the request's.</param>
    public async Task AddEventAsync(string id, string call, Func<string, string, AsyncUnaryCall<Complaint>> send)
    {
        var (complaint, events) = _complaints[id];
        await InsistAsync(call, () => send(complaint, $"{call}-{id}").ResponseAsync);
        _complaints[id] = (complaint, events + 1);
        tally.Acknowledge();
    }

    private async Task WriteAsync(string caller, Func<TestOrganization> organization, TimeSpan pace, CancellationToken ending)
    {
        for (var i = 1; !ending.IsCancellationRequested; i++)
        {
            var id = $"{caller}-{i.ToString(CultureInfo.InvariantCulture)}";
            if (i % FormsToAComplaint == 0)
            {
                await ComplainAsync(id, organization);
                await AddEventAsync(id, "assign", (complaint, request) => organization().Complaints.AssignComplaintAsync(organization().Assignment(complaint, "qa", requestId: request), organization().Key));
            }
            else
            {
                await SubmitAsync(id, organization);
            }

            if (pace > TimeSpan.Zero)
            {
                await Task.Delay(pace, CancellationToken.None);
            }
        }
    }

    private async Task<T> InsistAsync<T>(string call, Func<Task<T>> send)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await send();
            }
            catch (RpcException refused)
            {
                // What the client makes of a broken connection is no answer of the server's.
                if (refused.Status.DebugException is null)
                {
                    tally.Saw(refused.StatusCode, $"{call} {refused.Status.Detail}");
                    if (refused.StatusCode is not (StatusCode.Unavailable or StatusCode.Internal or StatusCode.Unknown))
                    {
                        tally.Fault($"{call}: {refused.StatusCode} {refused.Status.Detail}");
                    }
                }

                if (waited.Elapsed > Patience)
                {
                    throw new TimeoutException($"{call} was not answered for {Patience.TotalSeconds:0} s, last with {refused.StatusCode} {refused.Status.Detail}.");
                }

                await Task.Delay(Pause);
            }
        }
    }
}

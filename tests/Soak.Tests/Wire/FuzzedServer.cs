using System.Globalization;
using CSat.Api.Tests.Fixture;
using CSat.Soak.Tests.Kills;
using CSat.Testing;

namespace CSat.Soak.Tests.Wire;

/// <summary>A served state that many callers attack at once, each in an organisation of its own; between the attacks good forms go in, which must all be there at the end.</summary>
internal sealed class FuzzedServer : IAsyncDisposable
{
    private const int Callers = 8;
    private const int TurnsToAForm = 50;
    private const int TurnsToAnOrganization = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly TemporaryDirectory _state = new();
    private readonly ServedState _server;
    private int _begun;

    private FuzzedServer(TemporaryDirectory state, ServedState server, string key) => (_state, _server, Key) = (state, server, key);

    /// <summary>Where it listens.</summary>
    public string Endpoint => _server.Endpoint;

    /// <summary>The key of the whole installation.</summary>
    public string Key { get; }

    public static async Task<FuzzedServer> StartAsync()
    {
        var state = new TemporaryDirectory();
        return new FuzzedServer(state, await ServedState.StartAsync(state), (await File.ReadAllTextAsync(state.PathOf("keys", "administrator.key"))).Trim());
    }

    /// <summary>Attacks as often as is asked, then looks whether the server is well.</summary>
    /// <param name="turns">How often.</param>
    /// <param name="attack">One attack, by the maker of requests and what decides; what it throws is a fault.</param>
    public async Task RunAsync(SoakTurns turns, Func<MessageMaker, Random, Task> attack)
    {
        var survivor = await _server.SetUpAsync(KilledServer.Organization);
        var ledger = new Ledger(turns.Tally);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => AttackAsync(turns, caller, survivor, ledger, attack))));
        await KilledServer.CheckAsync(ledger, turns.Tally, _state.Root, survivor);
        var printed = (_server.Process.Output + _server.Process.Errors).Split('\n').Where(line => line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal)).ToList();
        if (printed.Count > 0)
        {
            turns.Tally.Fault($"The log has {printed.Count} errors, first: {printed[0]}");
        }

        turns.Tally.Note("memory of the API at the end, MiB", Processes.Mebibytes(_server.Process.Id, "VmRSS").ToString("0", CultureInfo.InvariantCulture));
        turns.Tally.Note("descriptors of the API at the end", Processes.Descriptors(_server.Process.Id).ToString(CultureInfo.InvariantCulture));
        await KilledServer.EndAsync(_server, turns.Tally);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _state.Dispose();
    }

    private async Task AttackAsync(SoakTurns turns, int caller, TestOrganization survivor, Ledger ledger, Func<MessageMaker, Random, Task> attack)
    {
        for (var own = 0; Volatile.Read(ref _begun) < turns.Count; own++)
        {
            var organization = await _server.SetUpAsync(string.Create(CultureInfo.InvariantCulture, $"fuzz-{caller}-{own}"));
            var complaint = (await organization.RegisterAsync(TestOrganization.Complaint("known"))).ComplaintId;
            for (var i = 0; i < TurnsToAnOrganization && Interlocked.Increment(ref _begun) is var turn && turn <= turns.Count; i++)
            {
                var random = new Random(unchecked(turns.Seed + turn));
                try
                {
                    await attack(new MessageMaker(random, organization, complaint), random).WaitAsync(Patience);
                }
                catch (Exception exception)
                {
                    turns.Tally.Fault($"Turn {turn}: {exception.Message}");
                }

                if (turn % TurnsToAForm == 0)
                {
                    await ledger.SubmitAsync(turn.ToString(CultureInfo.InvariantCulture), () => survivor);
                }

                if (_server.Process.HasExited)
                {
                    throw new InvalidOperationException($"The server is gone at turn {turn}. {_server.Process.Errors}");
                }

                turns.Say($"{turns.Tally.Turned()} turns, {turns.Tally.Internal} INTERNAL, {turns.Tally.FaultCount} faults");
            }
        }
    }
}

using System.Collections.Concurrent;
using Grpc.Core;

namespace CSat.Soak.Tests.Plan;

/// <summary>What a loop saw, counted from many threads at once.</summary>
/// <param name="found">Told of the first things that are wrong as soon as they are counted.</param>
internal sealed class Tally(Action<string>? found = null)
{
    private const int MostFaults = 50;
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentDictionary<string, string> _notes = new();
    private long _turns;
    private long _acknowledged;
    private long _lost;
    private long _doubled;
    private long _failedReaders;
    private long _internal;
    private long _faultCount;

    /// <summary>Turns of the loop.</summary>
    public long Turns => Interlocked.Read(ref _turns);

    /// <summary>Writes that the callers were told are stored; of the fuzz, calls that were accepted; of the browser, whole reports.</summary>
    public long Acknowledged => Interlocked.Read(ref _acknowledged);

    /// <summary>Acknowledged and not there.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>There more often than it was sent.</summary>
    public long Doubled => Interlocked.Read(ref _doubled);

    /// <summary>Readers of the warehouse that found no whole file, or an older one than before.</summary>
    public long FailedReaders => Interlocked.Read(ref _failedReaders);

    /// <summary>Answers by which the server blames itself: INTERNAL, UNKNOWN, DATA_LOSS.</summary>
    public long Internal => Interlocked.Read(ref _internal);

    /// <summary>Whatever else should not have been, the first of them in words.</summary>
    public IReadOnlyList<string> Faults => [.. _faults];

    /// <summary>How many of these.</summary>
    public long FaultCount => Interlocked.Read(ref _faultCount);

    /// <summary>What is worth telling beside the counts.</summary>
    public IReadOnlyDictionary<string, string> Notes => _notes;

    public long Turned(long more = 1) => Interlocked.Add(ref _turns, more);

    public void Acknowledge(long more = 1) => Interlocked.Add(ref _acknowledged, more);

    public void Lose(string what, long more = 1) => Count(ref _lost, what, more);

    public void Double(string what, long more = 1) => Count(ref _doubled, what, more);

    public void FailReader(string what) => Count(ref _failedReaders, what, 1);

    public void Fault(string what) => Count(ref _faultCount, what, 1);

    public void Note(string name, string value) => _notes[name] = value;

    /// <summary>Looks at a refusal.</summary>
    public void Saw(StatusCode status, string call)
    {
        if (status is StatusCode.Internal or StatusCode.Unknown or StatusCode.DataLoss)
        {
            Count(ref _internal, $"{call}: {status}", 1);
        }
    }

    private void Count(ref long counter, string what, long more)
    {
        Interlocked.Add(ref counter, more);
        if (_faults.Count < MostFaults)
        {
            _faults.Enqueue(what);
            found?.Invoke(what);
        }
    }
}

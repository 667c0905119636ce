using CSat.Api.Tests.Fixture;
using Grpc.Core;

namespace CSat.Soak.Tests.Mixed;

/// <summary>What callers of the mixed load share: their organisation, their pace, and that nobody may refuse them.</summary>
internal sealed class Callers(TestOrganization organization, Tally tally, CancellationToken ending)
{
    private long _calls;

    public TestOrganization Organization { get; } = organization;

    public Tally Tally { get; } = tally;

    /// <summary>Calls that were counted, beside those of the ledger.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>Counts a call.</summary>
    public void Called() => Interlocked.Increment(ref _calls);

    /// <summary>Does something again and again until the load ends. A refusal is a fault; the work goes on.</summary>
    /// <param name="pace">The time between.</param>
    /// <param name="once">Given its number, from 1.</param>
    public Task Every(TimeSpan pace, Func<int, Task> once) => Task.Run(async () =>
    {
        for (var i = 1; !ending.IsCancellationRequested; i++)
        {
            try
            {
                await once(i);
            }
            catch (RpcException refused)
            {
                Tally.Saw(refused.StatusCode, refused.Status.Detail);
                Tally.Fault($"{once.Method.Name}: {refused.Status.StatusCode} {refused.Status.Detail}");
            }

            await Task.Delay(pace, ending).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    });

    /// <summary>Calls, and counts it.</summary>
    public async Task<T> Call<T>(AsyncUnaryCall<T> call)
    {
        Called();
        return await call;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CSat.GrpcRuntime.Tests.Fixtures;

/// <summary>Counts the requests that a server is working on.</summary>
public sealed class ActiveCalls
{
    private int _active;
    private int _seen;

    public int Seen => Volatile.Read(ref _seen);

    public void Watch(WebApplication app) => app.Use(CountAsync);

    /// <summary>Waits until no request is left; fails if one stays.</summary>
    public async Task ShouldEndAsync(string why = "")
    {
        for (var i = 0; Volatile.Read(ref _active) > 0 && i < 1000; i++)
        {
            await Task.Delay(20);
        }

        Volatile.Read(ref _active).ShouldBe(0, "calls were leaked " + why);
    }

    private async Task CountAsync(HttpContext http, RequestDelegate next)
    {
        Interlocked.Increment(ref _active);
        Interlocked.Increment(ref _seen);
        try
        {
            await next(http);
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }
}

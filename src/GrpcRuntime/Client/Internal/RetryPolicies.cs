using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Net.Client;
using Polly;
using Polly.Retry;
using RetryPolicy = Grpc.Net.Client.Configuration.RetryPolicy;

namespace CSat.GrpcRuntime.Client;

/// <summary>The retry policies of a channel as pipelines, made when a method is first called.</summary>
internal sealed class RetryPolicies(GrpcChannelOptions options)
{
    public static readonly ResiliencePropertyKey<Func<Outcome<HttpResponseMessage>, Status?>> Judge = new("judge");
    private readonly ConcurrentDictionary<string, ResiliencePipeline<HttpResponseMessage>?> _pipelines = new();

    /// <summary>The pipeline of the method; null when its calls are not retried.</summary>
    public ResiliencePipeline<HttpResponseMessage>? Of(IMethod method) =>
        options.ServiceConfig is null ? null : _pipelines.GetOrAdd(method.FullName, _ => Find(method) is { } policy ? Build(method, policy) : null);

    private RetryPolicy? Find(IMethod method)
    {
        var named = options.ServiceConfig!.MethodConfigs.SelectMany(c => c.Names.Select(n => (n.Service, n.Method, c.RetryPolicy))).ToList();
        return named.Where(n => n.Service == method.ServiceName && n.Method == method.Name)
            .Concat(named.Where(n => n.Service == method.ServiceName && string.IsNullOrEmpty(n.Method)))
            .Concat(named.Where(n => string.IsNullOrEmpty(n.Service)))
            .FirstOrDefault().RetryPolicy;
    }

    private ResiliencePipeline<HttpResponseMessage> Build(IMethod method, RetryPolicy policy)
    {
        if (policy is not { MaxAttempts: >= 2, InitialBackoff: { } initial, MaxBackoff: { } longest, BackoffMultiplier: { } multiplier } || policy.RetryableStatusCodes.Count == 0)
        {
            throw new InvalidOperationException(
                $"The retry policy of {method.FullName} is incomplete: MaxAttempts (2 or more), InitialBackoff, MaxBackoff, BackoffMultiplier and RetryableStatusCodes are required.");
        }

        return new ResiliencePipelineBuilder<HttpResponseMessage>().AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = Math.Max(1, Math.Min(policy.MaxAttempts.Value, options.MaxRetryAttempts ?? int.MaxValue) - 1),
            ShouldHandle = a => ValueTask.FromResult(
                Status(a.Context, a.Outcome) is { } status && policy.RetryableStatusCodes.Contains(status.StatusCode) && Pushback(a.Outcome) is not { Ticks: < 0 }),
            DelayGenerator = a => ValueTask.FromResult<TimeSpan?>(
                Pushback(a.Outcome) ?? (Random.Shared.NextDouble() * TimeSpan.FromTicks((long)Math.Min(longest.Ticks, initial.Ticks * Math.Pow(multiplier, a.AttemptNumber))))),
            OnRetry = a =>
            {
                ClientLog.Retrying(Microsoft.Extensions.Logging.LoggerFactoryExtensions.CreateLogger<GrpcChannel>(
                    options.LoggerFactory ?? Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance), method.FullName, a.AttemptNumber + 2, a.RetryDelay);
                a.Outcome.Result?.Dispose();
                return default;
            },
        }).Build();
    }

    private static Status? Status(ResilienceContext context, Outcome<HttpResponseMessage> outcome) =>
        context.Properties.TryGetValue(Judge, out var judge) ? judge(outcome) : null;

    /// <summary>The server's own wish for the next attempt; a negative or unreadable one means none.</summary>
    private static TimeSpan? Pushback(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response && ResponseStatus.First(response.Headers, "grpc-retry-pushback-ms") is { } text
            ? TimeSpan.FromMilliseconds(int.TryParse(text, out var ms) ? ms : -1)
            : null;
}

using System.Globalization;
using CSat.Benchmarks.Peers.Tutorial;
using CSat.Benchmarks.Running;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.Benchmarks.Ingestion;

/// <summary>The callers of every service, in one process that stays warm; they send forms of the same content to ours and to the tutorial's.</summary>
internal sealed class CallersWorker
{
    /// <summary>The worker's name.</summary>
    public const string Name = "callers";

    private static readonly Timestamp Responded = new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc).ToTimestamp();

    private readonly Dictionary<string, GrpcChannel> _channels = [];
    private long _sent;

    /// <summary>What the callers call.</summary>
    public enum Call
    {
        /// <summary>Our SubmitResponse.</summary>
        Submit,

        /// <summary>Our ImportResponses.</summary>
        Import,

        /// <summary>The tutorial's Submit.</summary>
        Tutorial,
    }

    /// <summary>Carries out orders until the standard input ends.</summary>
    public static Task RunAsync() => Workers.ServeAsync<Order, LoadResult>(new CallersWorker().CarryOutAsync);

    private Task<LoadResult> CarryOutAsync(Order order)
    {
        if (!_channels.TryGetValue(order.Endpoint, out var channel))
        {
            _channels.Add(order.Endpoint, channel = GrpcChannel.ForAddress(order.Endpoint));
        }

        var time = TimeSpan.FromSeconds(order.Seconds);
        if (order.Call == Call.Tutorial)
        {
            var surveys = new Surveys.SurveysClient(channel);
            return Load.RunAsync(order.Callers, time, async () => await surveys.SubmitAsync(NextTutorialForm()));
        }

        var key = new Metadata { { "authorization", "Bearer " + order.Key } };
        var responses = new ResponseService.ResponseServiceClient(channel);
        return order.Call == Call.Import
            ? ImportLoad.SendAsync(responses, key, time, NextForm)
            : Load.RunAsync(
                order.Callers, time, async () => await responses.SubmitResponseAsync(new SubmitResponseRequest { Organization = Survey.Organization, Response = NextForm() }, key));
    }

    private SurveyResponse NextForm() => new()
    {
        SourceSystem = Survey.SourceSystem,
        ExternalId = NextId(),
        Round = Survey.Round,
        RatingKind = RatingKind.Surveyed,
        RespondentKind = RespondentKind.Customer,
        RespondedAt = Responded,
        Levels = { Enumerable.Repeat(4, Survey.Items) },
    };

    private SubmitRequest NextTutorialForm() => new()
    {
        SourceSystem = Survey.SourceSystem,
        ExternalId = NextId(),
        Round = Survey.Round,
        RatingKind = (int)RatingKind.Surveyed,
        RespondentKind = (int)RespondentKind.Customer,
        RespondedAt = Responded,
        Levels = { Enumerable.Repeat(4, Survey.Items) },
    };

    private string NextId() => Interlocked.Increment(ref _sent).ToString("form-0000000000", CultureInfo.InvariantCulture);

    /// <summary>One load to make.</summary>
    /// <param name="Call">What to call.</param>
    /// <param name="Endpoint">Where it listens.</param>
    /// <param name="Key">The API key; the tutorial has none.</param>
    /// <param name="Callers">How many call at once; an import is one stream.</param>
    /// <param name="Seconds">For how long.</param>
    public sealed record Order(Call Call, string Endpoint, string Key, int Callers, double Seconds);
}

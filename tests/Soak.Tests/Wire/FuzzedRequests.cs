using System.Collections.Concurrent;
using CSat.Api.Tests.Wire;
using Google.Protobuf;
using Grpc.Core;

namespace CSat.Soak.Tests.Wire;

/// <summary>Requests of every rpc, made from the descriptors and then broken: each is answered, with a status that is not the server's own fault and a reason where it is refused.</summary>
internal static class FuzzedRequests
{
    private const int Connections = 4;
    private const int LongestTold = 1_000;

    public static async Task RunAsync(SoakTurns turns)
    {
        await using var server = await FuzzedServer.StartAsync();
        var clients = Enumerable.Range(0, Connections).Select(_ => new RawClient(server.Endpoint, server.Key)).ToArray();
        var seen = new ConcurrentDictionary<StatusCode, long>();
        var accepted = new ConcurrentDictionary<string, long>();
        await server.RunAsync(turns, async (maker, random) =>
        {
            var method = ContractCalls.Methods[random.Next(ContractCalls.Methods.Count)];
            var body = Mutation.Body(method, maker.Make(method).ToByteArray(), random);
            var answer = await clients[random.Next(clients.Length)].PostAsync(ContractCalls.PathOf(method), body);
            if (answer.Status is not { } status)
            {
                turns.Tally.Fault($"{Told(method.FullName, body)}: HTTP {answer.Http} without a status");
                return;
            }

            seen.AddOrUpdate(status, 1, (_, count) => count + 1);
            turns.Tally.Saw(status, Told(method.FullName, body));
            if (status == StatusCode.OK)
            {
                accepted.AddOrUpdate(method.FullName, 1, (_, count) => count + 1);
            }
            else if (status == StatusCode.Unavailable || answer.ToRefusal().Reason.Length == 0)
            {
                turns.Tally.Fault($"{Told(method.FullName, body)}: {status} {answer.Message}");
            }
        });

        foreach (var client in clients)
        {
            client.Dispose();
        }

        turns.Tally.Note("answers", string.Join(", ", seen.OrderByDescending(status => status.Value).Select(status => $"{status.Key} {status.Value}")));
        turns.Tally.Note("rpcs", $"{ContractCalls.Methods.Count}, accepted at least once {accepted.Count}");
        turns.Tally.Note("rpcs never accepted", string.Join(", ", ContractCalls.Methods.Select(method => method.Name).Where(name => !accepted.Keys.Any(full => full.EndsWith("." + name, StringComparison.Ordinal)))));
        foreach (var needed in new[] { StatusCode.OK, StatusCode.InvalidArgument, StatusCode.NotFound, StatusCode.ResourceExhausted }.Where(status => !seen.ContainsKey(status)))
        {
            turns.Tally.Fault($"No request was answered with {needed}: nothing but the framing was tried.");
        }
    }

    private static string Told(string method, byte[] body) => $"{method} {Convert.ToHexString(body.AsSpan(0, Math.Min(body.Length, LongestTold)))}";
}

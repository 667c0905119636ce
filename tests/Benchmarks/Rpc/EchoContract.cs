using CSat.Contracts.V1;
using Google.Protobuf;
using Grpc.Core;

namespace CSat.Benchmarks.Rpc;

/// <summary>The methods measured, bound by hand as generated code does it: a response of 20 levels in, a short answer out.</summary>
public static class EchoContract
{
    /// <summary>The service's name on the wire.</summary>
    public const string ServiceName = "csat.bench.Echo";

    private static readonly Marshaller<SubmitResponseRequest> Requests = Marshallers.Create(Write, c => SubmitResponseRequest.Parser.ParseFrom(c.PayloadAsReadOnlySequence()));
    private static readonly Marshaller<SubmitResponseResponse> Responses = Marshallers.Create(Write, c => SubmitResponseResponse.Parser.ParseFrom(c.PayloadAsReadOnlySequence()));

    /// <summary>One message in, one out.</summary>
    public static Method<SubmitResponseRequest, SubmitResponseResponse> Unary { get; } = new(MethodType.Unary, ServiceName, nameof(Unary), Requests, Responses);

    /// <summary>Many messages in, one out.</summary>
    public static Method<SubmitResponseRequest, SubmitResponseResponse> Collect { get; } = new(MethodType.ClientStreaming, ServiceName, nameof(Collect), Requests, Responses);

    /// <summary>Called by the runtime when the service is mapped.</summary>
    public static void BindService(ServiceBinderBase serviceBinder, EchoBase? service)
    {
        ArgumentNullException.ThrowIfNull(serviceBinder);
        serviceBinder.AddMethod(Unary, service is null ? null : new UnaryServerMethod<SubmitResponseRequest, SubmitResponseResponse>(service.Unary));
        serviceBinder.AddMethod(Collect, service is null ? null : new ClientStreamingServerMethod<SubmitResponseRequest, SubmitResponseResponse>(service.Collect));
    }

    private static void Write<T>(T message, SerializationContext context)
        where T : IBufferMessage
    {
        context.SetPayloadLength(message.CalculateSize());
        message.WriteTo(context.GetBufferWriter());
        context.Complete();
    }
}

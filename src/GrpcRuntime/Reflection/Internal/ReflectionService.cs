using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using RequestCase = Grpc.Reflection.V1.ServerReflectionRequest.MessageRequestOneofCase;

namespace CSat.GrpcRuntime.Reflection;

/// <summary>grpc.reflection.v1: what tools ask to learn the services.</summary>
internal sealed class ReflectionService(SymbolRegistry registry) : ServerReflection.ServerReflectionBase
{
    public override async Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream, IServerStreamWriter<ServerReflectionResponse> responseStream, ServerCallContext context)
    {
        while (await requestStream.MoveNext(context.CancellationToken).ConfigureAwait(false))
        {
            await responseStream.WriteAsync(Answer(requestStream.Current)).ConfigureAwait(false);
        }
    }

    public ServerReflectionResponse Answer(ServerReflectionRequest request)
    {
        var response = new ServerReflectionResponse { ValidHost = request.Host, OriginalRequest = request };
        switch (request.MessageRequestCase)
        {
            case RequestCase.ListServices:
                response.ListServicesResponse = new() { Service = { registry.Services.Select(s => new ServiceResponse { Name = s }) } };
                break;
            case RequestCase.FileByFilename:
                AddFiles(response, registry.File(request.FileByFilename), request.FileByFilename);
                break;
            case RequestCase.FileContainingSymbol:
                AddFiles(response, registry.FileOf(request.FileContainingSymbol), request.FileContainingSymbol);
                break;
            default:
                response.ErrorResponse = new() { ErrorCode = (int)StatusCode.Unimplemented, ErrorMessage = "Extensions are not described." };
                break;
        }

        return response;
    }

    private static void AddFiles(ServerReflectionResponse response, FileDescriptor? file, string wanted)
    {
        if (file is null)
        {
            response.ErrorResponse = new() { ErrorCode = (int)StatusCode.NotFound, ErrorMessage = $"{wanted} is not known." };
        }
        else
        {
            response.FileDescriptorResponse = new() { FileDescriptorProto = { SymbolRegistry.WithDependencies(file).Reverse().Select(f => f.SerializedData) } };
        }
    }
}

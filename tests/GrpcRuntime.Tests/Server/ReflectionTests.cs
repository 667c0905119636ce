using CSat.GrpcRuntime.Tests.Fixtures;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1Alpha;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CSat.GrpcRuntime.Tests.Server;

public sealed class ReflectionTests
{
    [Fact]
    public async Task Services_are_listed()
    {
        var answer = await AskAsync(new ServerReflectionRequest { ListServices = "" });
        answer.ListServicesResponse.Service.Select(s => s.Name).ShouldContain("csat.test.Greeter");
    }

    [Theory]
    [InlineData("csat.test.Greeter")]
    [InlineData("csat.test.Greeter.Say")]
    [InlineData("csat.test.Hello")]
    public async Task File_of_a_symbol_is_given(string symbol)
    {
        var answer = await AskAsync(new ServerReflectionRequest { FileContainingSymbol = symbol });
        FileDescriptorProto.Parser.ParseFrom(answer.FileDescriptorResponse.FileDescriptorProto[0]).Name.ShouldBe("greeter.proto");
    }

    [Fact]
    public async Task File_of_a_name_is_given()
    {
        var answer = await AskAsync(new ServerReflectionRequest { FileByFilename = "greeter.proto" });
        answer.FileDescriptorResponse.FileDescriptorProto.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Unknown_symbol_is_an_error_in_the_answer()
    {
        var answer = await AskAsync(new ServerReflectionRequest { FileContainingSymbol = "no.such" });
        answer.ErrorResponse.ErrorCode.ShouldBe((int)StatusCode.NotFound);
    }

    private static async Task<ServerReflectionResponse> AskAsync(ServerReflectionRequest request)
    {
        await using var server = await GreeterServer.StartAsync(configure: b => b.Services.AddGrpcReflection(), map: app => app.MapGrpcReflectionService());
        using var call = new ServerReflection.ServerReflectionClient(server.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(request);
        (await call.ResponseStream.MoveNext()).ShouldBeTrue();
        await call.RequestStream.CompleteAsync();
        return call.ResponseStream.Current;
    }
}
